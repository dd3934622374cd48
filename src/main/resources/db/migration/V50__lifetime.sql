-- Lifetime value: what is expected, whether the customer still buys, what it has brought; and what that was worked out from:
-- days with orders after the first, days from the first to the last and to the as-of date, what the repeat days brought.
alter table assessment_result add column clv numeric(19, 2);
alter table assessment_result add column p_alive numeric(9, 6);
alter table assessment_result add column clv_to_date numeric(19, 2);
alter table assessment_result add column clv_repeats int;
alter table assessment_result add column clv_last int;
alter table assessment_result add column clv_age int;
alter table assessment_result add column clv_spent numeric(19, 2);

drop view customer_standing;
create view customer_standing as
select r.*
from assessment_result r
where r.assessment_id = (select max(a.id) from assessment a where a.status = 'PUBLISHED');
