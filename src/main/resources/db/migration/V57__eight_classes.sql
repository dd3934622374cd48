-- Amount, margin and effort, such as LARGE_HIGH_LOW; empty without positive sales or without known cost.
alter table assessment_result add column eight_class varchar(20);

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
