-- Recency, frequency and monetary value in the window, their scores 1-5, the group and the segment; empty without trade in it.
alter table assessment_result add column recency_days int;
alter table assessment_result add column frequency int;
alter table assessment_result add column monetary numeric(19, 2);
alter table assessment_result add column r int;
alter table assessment_result add column f int;
alter table assessment_result add column m int;
alter table assessment_result add column rfm_group varchar(20);
alter table assessment_result add column rfm_segment varchar(20);

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
