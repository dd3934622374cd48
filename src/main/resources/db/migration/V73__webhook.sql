-- At most one row: where notices go besides the people's own inboxes.
create table webhook (
    id      int           primary key check (id = 1),
    url     varchar(2000) not null,
    secret  varchar(200),
    format  varchar(20)   not null,
    version int           not null default 0
);

create table webhook_kind (
    kind varchar(60) primary key
);
