-- The address under which a calendar programme reads its owner's calendar without signing in (row C5): one for each user,
-- kept as a hash like access tokens, and dead as they are after a change of password, role or activity.
create table calendar_feed (
    user_id             bigint      primary key references app_user (id) on delete cascade,
    token_hash          varchar(64) not null unique,
    credentials_version int         not null,
    issued_at           timestamp with time zone not null
);
