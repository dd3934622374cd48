create table setting (
    name    varchar(80)   primary key,
    content varchar(2000) not null
);

-- Base units for one unit of the currency, from the day on until the next rate.
create table exchange_rate (
    currency varchar(3)      not null,
    rated_on date            not null,
    rate     numeric(20, 10) not null check (rate > 0),
    primary key (currency, rated_on)
);
