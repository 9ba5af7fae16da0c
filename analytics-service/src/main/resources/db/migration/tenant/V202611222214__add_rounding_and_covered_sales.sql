-- Rounding: what a total differs from its lines by. Covered: the totals of lines whose cost was known.
alter table daily_sales
    add column sold_rounding   numeric(20, 2) not null default 0,
    add column sold_covered    numeric(20, 2) not null default 0,
    add column refund_rounding numeric(20, 2) not null default 0,
    add column refund_covered  numeric(20, 2) not null default 0;
alter table product_day
    add column sold_covered   numeric(20, 2) not null default 0,
    add column refund_covered numeric(20, 2) not null default 0;

update daily_sales d
   set sold_rounding = f.rounding
  from (select business_date, sum(rounding_amount) as rounding from sale_fact group by business_date) f
 where f.business_date = d.business_date and f.rounding <> 0;
update daily_sales d
   set refund_rounding = f.rounding
  from (select business_date, sum(rounding_amount) as rounding from refund_fact group by business_date) f
 where f.business_date = d.business_date and f.rounding <> 0;
update daily_sales d
   set sold_covered = f.covered
  from (select business_date, sum(l.total) as covered
          from sale_fact join sale_line_fact l using (sale_id)
         where l.cost_known
         group by business_date) f
 where f.business_date = d.business_date;
update daily_sales d
   set refund_covered = f.covered
  from (select business_date, sum(l.total) as covered
          from refund_fact join refund_line_fact l using (refund_id)
         where l.cost_known
         group by business_date) f
 where f.business_date = d.business_date;
update product_day d
   set sold_covered = f.covered
  from (select business_date, product_id, sum(l.total) as covered
          from sale_fact join sale_line_fact l using (sale_id)
         where l.cost_known and product_id is not null
         group by business_date, product_id) f
 where f.business_date = d.business_date and f.product_id = d.product_id;
update product_day d
   set refund_covered = f.covered
  from (select business_date, product_id, sum(l.total) as covered
          from refund_fact join refund_line_fact l using (refund_id)
         where l.cost_known
         group by business_date, product_id) f
 where f.business_date = d.business_date and f.product_id = d.product_id;
