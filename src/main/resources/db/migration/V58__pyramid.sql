-- Layer and rank among the customers with orders in the basis years; empty for the others.
alter table assessment_result add column pyramid varchar(20);
alter table assessment_result add column pyramid_rank int;

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
