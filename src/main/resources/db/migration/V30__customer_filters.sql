-- What the filters of the customer list offer is read from these alone.
create index customer_country on customer (country);
create index customer_industry on customer (industry);
create index customer_tag_customers on customer_tag (tag, customer_id);
