-- Everybody whose word a request has, those who were stood in for included, each at one step only.
create table approval_signatory (
    request_id bigint not null references approval_request (id),
    person_id  bigint not null references app_user (id),
    step_no    int    not null,
    primary key (request_id, person_id),
    unique (request_id, person_id, step_no)
);
create index approval_signatory_person on approval_signatory (person_id);
insert into approval_signatory (request_id, person_id, step_no)
select request_id, decided_by, step_no from approval_decision;

-- Whom a deputy signed for; null: in their own name.
alter table approval_decision add column decided_for bigint references app_user (id);
alter table approval_decision add column for_name varchar(200);
alter table approval_decision add constraint approval_decision_signatory
    foreign key (request_id, decided_by, step_no) references approval_signatory (request_id, person_id, step_no);
alter table approval_decision add constraint approval_decision_absent
    foreign key (request_id, decided_for, step_no) references approval_signatory (request_id, person_id, step_no);
alter table approval_decision add constraint approval_decision_not_for_submitter check (decided_for <> submitter_id);
alter table approval_decision add constraint approval_decision_not_for_self check (decided_for <> decided_by);
