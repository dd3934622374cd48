-- Attractiveness × strength, 0–100 with ten places; the coverage is that of the axis of which less is scored.
alter table assessment_result add column kaism varchar(20);
alter table assessment_result add column kaism_attractiveness numeric(14, 10);
alter table assessment_result add column kaism_strength numeric(14, 10);
alter table assessment_result add column kaism_coverage numeric(11, 10);
-- What was used: criterion/score of each judge, separated by blanks; the axes by a bar.
alter table assessment_result add column kaism_scores text;

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
