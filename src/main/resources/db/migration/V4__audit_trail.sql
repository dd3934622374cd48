-- Append-only. The id has no gaps: it is taken under the lock of the single row of audit_head.
create table audit_entry (
    id            bigint primary key,
    recorded_at   timestamp with time zone not null,
    actor_id      bigint,
    actor         varchar(200)  not null,
    action        varchar(60)   not null,
    subject_kind  varchar(40)   not null,
    subject_id    varchar(100)  not null,
    subject       varchar(400)  not null,
    customer_id   bigint,
    detail        text          not null,
    previous_hash varchar(64)   not null,
    hash          varchar(64)   not null
);
create index audit_entry_customer on audit_entry (customer_id, id);

create table audit_head (
    id        int primary key check (id = 1),
    last_id   bigint      not null,
    last_hash varchar(64) not null
);
insert into audit_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
