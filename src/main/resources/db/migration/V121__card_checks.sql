-- That the owner looked at the card in the week and found nothing to change; week_start is its Monday.
create table profile_check (
    customer_id bigint       not null references customer (id),
    week_start  date         not null,
    checked_by  bigint       not null,
    checker     varchar(200) not null,
    checked_at  timestamp with time zone not null,
    primary key (customer_id, week_start)
);
