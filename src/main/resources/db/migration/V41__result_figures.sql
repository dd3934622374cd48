-- What the methods share: profit after the cost to serve and after waiting for late money, how the customer pays, and the
-- sales of the fiscal year before the latest basis year. Empty in results that were written before these were assessed.
alter table assessment_result add column net_profit numeric(19, 2);
alter table assessment_result add column economic_profit numeric(25, 6);
alter table assessment_result add column cost_to_serve numeric(19, 2);
alter table assessment_result add column due numeric(19, 2);
alter table assessment_result add column paid numeric(19, 2);
alter table assessment_result add column paid_on_time numeric(19, 2);
alter table assessment_result add column overdue numeric(19, 2);
alter table assessment_result add column days_overdue int;
alter table assessment_result add column earlier_sales numeric(19, 2);

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
