-- Days; 0 for never.
alter table approval_request add column remind_after int default 0 not null;
alter table approval_request add column escalate_after int default 0 not null;

-- Since when a step waits for the people whose turn it is, and what happens when they let it wait.
alter table approval_step add column waiting_since timestamp with time zone;
alter table approval_step add column remind_at timestamp with time zone;
alter table approval_step add column escalate_at timestamp with time zone;
-- from here on those above may sign as well
alter table approval_step add column escalated_at timestamp with time zone;

update approval_step set waiting_since = (
    select coalesce((select max(d.decided_at) from approval_decision d where d.request_id = r.id), r.submitted_at)
    from approval_request r where r.id = approval_step.request_id)
where exists (select 1 from approval_request r
              where r.id = approval_step.request_id and r.status = 'WAITING' and r.current_step = approval_step.step_no);

create index approval_step_remind on approval_step (remind_at);
create index approval_step_escalate on approval_step (escalate_at);
