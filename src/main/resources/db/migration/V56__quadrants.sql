-- Sales x profit; empty without orders in the basis years.
alter table assessment_result add column quadrant varchar(20);

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
