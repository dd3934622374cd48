-- The figures that somebody decided on, one row per signature.
create table decision_figures (
    proposal_id    bigint       not null references proposal (id),
    step_no        int          not null,
    decided_by     bigint       not null references app_user (id),
    decided_name   varchar(200) not null,
    decided_at     timestamp with time zone not null,
    -- set where an approval was not taken because the figures had changed by more than this since the proposal
    exceeded       numeric(19, 6),
    assessment_id  bigint,
    scheme_version int,
    annual_value   numeric(25, 6),
    potential      numeric(19, 2),
    star_actual    int,
    star_potential int,
    primary key (proposal_id, step_no)
);
