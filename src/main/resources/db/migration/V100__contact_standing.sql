-- How we stand with a person (row C3): as they see us, as they weigh, as we know them, and whom they report to.
alter table contact add column stance varchar(20);
alter table contact add column influence varchar(20);
alter table contact add column familiarity varchar(20);
-- a removed boss leaves reports without one; that both are of one customer is the application's to see to
alter table contact add column reports_to bigint references contact (id) on delete set null;
alter table contact add column last_met_on date;
create index contact_reports_to on contact (reports_to);
