-- What only an owner, the owner's manager and the general managers may read of a person (row C4); it goes with the person.
create table personal_notes (
    contact_id bigint       primary key references contact (id) on delete cascade,
    written_at timestamp with time zone not null,
    writer     varchar(400) not null,
    version    int          not null
);

create table personal_note (
    contact_id bigint        not null references personal_notes (contact_id) on delete cascade,
    topic      varchar(30)   not null,
    content    varchar(8000) not null,
    primary key (contact_id, topic)
);
