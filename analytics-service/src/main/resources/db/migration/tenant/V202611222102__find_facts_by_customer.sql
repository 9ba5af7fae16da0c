create index ix_sale_fact_customer on sale_fact (customer_id, business_date)
where customer_id is not null;
