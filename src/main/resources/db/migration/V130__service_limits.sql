-- From when on a customer is called under- or over-served: kept_share is the share of promises kept, contact_factor how many times
-- as many contacts as promised, and more_contacts by how many they must exceed the promise at least. One row.
create table service_limit (
    id             int           primary key check (id = 1),
    kept_share     numeric(3, 2) not null check (kept_share > 0 and kept_share <= 1),
    contact_factor numeric(4, 2) not null check (contact_factor >= 1),
    more_contacts  int           not null check (more_contacts between 1 and 1000),
    version        int           not null default 0
);
insert into service_limit (id, kept_share, contact_factor, more_contacts) values (1, 0.80, 1.50, 2);
