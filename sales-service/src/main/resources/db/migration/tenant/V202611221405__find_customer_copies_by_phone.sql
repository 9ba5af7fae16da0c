create index ix_customer_copy_phone on customer_copy (phone);
