-- The visit whose report made this plan, until somebody changes the plan.
alter table visit add column follows_id bigint references visit (id) on delete set null;
create index visit_follows on visit (follows_id);

-- The last meeting that was told by hand: what remains when a visit is taken back.
alter table contact add column told_met_on date;
update contact set told_met_on = last_met_on
where last_met_on is not null and not exists (
    select 1 from visit_person p join visit v on v.id = p.visit_id
    where p.contact_id = contact.id and p.met = true and v.status = 'DONE' and v.done_on = contact.last_met_on);
