-- What one product sold lately, and when it was last sold.
create index ix_product_day_product on product_day (product_id, business_date);
