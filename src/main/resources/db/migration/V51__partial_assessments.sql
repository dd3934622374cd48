-- A partial assessment re-assesses single customers by what the published one found out about all of them: its base.
-- Nobody reads it any more once another one is published.
alter table assessment add column base_id bigint;
create index assessment_base on assessment (base_id);
