-- After how many days without a meeting a contact is shown amber, and red.
create table contact_setting (
    id        int primary key check (id = 1),
    soon_days int not null check (soon_days between 1 and 3650),
    late_days int not null check (late_days between 1 and 3650),
    version   int not null default 0,
    check (soon_days <= late_days)
);
insert into contact_setting (id, soon_days, late_days) values (1, 60, 90);
