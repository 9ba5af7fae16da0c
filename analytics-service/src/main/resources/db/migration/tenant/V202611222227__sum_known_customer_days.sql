-- Stores that traded before have their facts already.
insert into customer_day (business_date, customer_id, receipts, spent, refunds, refunded)
select business_date, customer_id, sum(receipts), sum(spent), sum(refunds), sum(refunded)
  from (select business_date, customer_id, 1 as receipts, total as spent, 0 as refunds, 0 as refunded
          from sale_fact where customer_id is not null
        union all
        select business_date, customer_id, 0, 0, 1, total
          from refund_fact where customer_id is not null) fact
 group by business_date, customer_id;
