-- What happened, kept per customer as short texts in base currency, so that an assessment reads one row per customer and
-- can look back from any day over any years. Always made anew from the records, by the statement that knows them.

-- Days with counting orders, ascending: day/orders/sales/costed sales/cost, separated by blanks.
create table order_history (
    customer_id bigint primary key references customer (id) on delete cascade,
    days        text not null
);

-- Invoices by due date: issued/due/amount, then /paid on/paid for each payment; separated by blanks.
create table invoice_history (
    customer_id bigint primary key references customer (id) on delete cascade,
    invoices    text not null
);

-- What serving the customer cost, by day: day/cost, separated by blanks.
create table activity_history (
    customer_id bigint primary key references customer (id) on delete cascade,
    entries     text not null
);

-- Scores: model/criterion/judge/day/score, separated by blanks.
create table score_history (
    customer_id bigint primary key references customer (id) on delete cascade,
    scores      text not null
);

insert into order_history (customer_id, days)
select customer_id,
       string_agg(cast(ordered_on as varchar) || '/' || cast(orders as varchar) || '/' || cast(sales as varchar) || '/'
                      || cast(costed_sales as varchar) || '/' || cast(cost as varchar), ' ' order by ordered_on)
from (
    select customer_id, ordered_on, count(*) as orders, sum(base_amount) as sales, sum(costed_amount) as costed_sales,
           sum(base_cost) as cost
    from sales_order
    where status in ('CONFIRMED', 'SHIPPED')
    group by customer_id, ordered_on
) daily
group by customer_id;
