-- The language in which the person last used the application; mails are written in it. Null: not known yet.
alter table app_user add column language varchar(20);
