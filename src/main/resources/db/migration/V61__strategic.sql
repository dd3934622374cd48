-- Strategic fit × potential, 0–100 with ten places.
alter table assessment_result add column strategic_class varchar(10);
alter table assessment_result add column strategic_fit numeric(14, 10);
alter table assessment_result add column strategic_potential numeric(14, 10);
-- What was used: criterion/score of each judge, separated by blanks; the axes by a bar.
alter table assessment_result add column strategic_scores text;

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
