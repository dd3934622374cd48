-- The deputy of a submitter may give the second signature, beside that of somebody else, and no other one.
alter table approval_decision drop constraint approval_decision_not_for_submitter;
alter table approval_decision add constraint approval_decision_not_for_submitter
    check (decided_for <> submitter_id or step_no = 2);
