-- The one draft that the people who answer for the rules share. Its version counts every change, also discarding and
-- publishing, so that a form of an earlier draft never fits a later one.
create table scheme_draft (
    id         int primary key check (id = 1),
    version    int not null,
    -- the rules as JSON, and the version in force that they build on; null while there is no draft
    rules      text,
    based_on   int,
    changed_by varchar(200),
    changed_at timestamp with time zone
);
insert into scheme_draft (id, version) values (1, 0);
