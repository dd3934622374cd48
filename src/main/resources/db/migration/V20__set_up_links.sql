-- Links to make the first administrator; all of them go when there is a user.
create table set_up_link (
    token_hash varchar(64) primary key,
    expires_at timestamp with time zone not null
);
