-- Value classes; the total is that of the indicators, or of a prospect's scores, 0–100 with ten places.
alter table assessment_result add column value_class varchar(30);
alter table assessment_result add column value_total numeric(14, 10);
-- What people scored: the influence of a trading customer; of a prospect criterion/score of each judge, separated by blanks.
alter table assessment_result add column value_scores text;

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
