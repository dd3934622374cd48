-- Sums kept per customer and fiscal year over counting orders, so that an assessment never adds up order lines.
create table customer_year (
    customer_id   bigint         not null references customer (id) on delete cascade,
    fiscal_year   int            not null,
    orders        int            not null,
    first_order   date           not null,
    last_order    date           not null,
    sales         numeric(19, 2) not null,
    costed_sales  numeric(19, 2) not null,
    cost          numeric(19, 2) not null,
    primary key (customer_id, fiscal_year)
);
create index customer_year_by_year on customer_year (fiscal_year);
