-- One md5 for each table that is made from events: equal after equal events, in whatever order, however often and whenever they
-- were read. To be run with the store's schema as search path, at rest or in one snapshot. No ids or times of insertion are in
-- it, nor what depends on the session's time zone; rows are added up, so no order is needed and no table is too large.
with entry (name, line) as (
  select 'sale_fact',
         row(sale_id, business_date, extract(epoch from completed_at), register_id, employee_id, cashier_name, customer_id,
             total, discount_total, tax_total, rounding_amount, sold_hour, import_id)::text
    from sale_fact
  union all
  select 'sale_line_fact',
         row(sale_id, line_id, product_id, quantity, total, discount_amount, tax_amount, cost_total, cost_known)::text
    from sale_line_fact
  union all
  select 'sale_payment_fact', row(sale_id, method, amount)::text from sale_payment_fact
  union all
  select 'refund_fact',
         row(refund_id, sale_id, business_date, extract(epoch from refunded_at), register_id, employee_id, customer_id, total,
             discount_total, tax_total, rounding_amount, refund_hour)::text
    from refund_fact
  union all
  select 'refund_line_fact',
         row(refund_id, line_id, product_id, quantity, total, discount_amount, tax_amount, cost_total, cost_known)::text
    from refund_line_fact
  union all
  select 'refund_payment_fact', row(refund_id, method, amount)::text from refund_payment_fact
  union all
  select 'daily_sales',
         row(business_date, sales_count, sold_total, sold_discount, sold_tax, sold_cost, sold_quantity, sold_rounding,
             sold_covered, customers_count, refunds_count, refund_total, refund_discount, refund_tax, refund_cost,
             refund_quantity, refund_rounding, refund_covered)::text
    from daily_sales
  union all
  select 'daily_customer', row(business_date, customer_id)::text from daily_customer
  union all
  select 'day_part',
         row(business_date, part, key, sales_count, sold_total, sold_cost, refunds_count, refund_total, refund_cost)::text
    from day_part
  union all
  select 'part_name', row(part, key, name, extract(epoch from seen_at))::text from part_name
  union all
  select 'product_day',
         row(business_date, product_id, sales_count, sold_total, sold_cost, sold_quantity, sold_covered, refund_total,
             refund_cost, refund_quantity, refund_covered)::text
    from product_day
  union all
  select 'product_month',
         row(month, product_id, sales_count, sold_total, sold_cost, sold_quantity, sold_covered, refund_total, refund_cost,
             refund_quantity, refund_covered)::text
    from product_month
  union all
  select 'product', row(product_id, name, sku, version, extract(epoch from seen_at))::text from product
)
select t.name as table_name,
       md5(count(e.line) || ':' || coalesce(sum(hashtextextended(e.line, 0)::numeric), 0) || ':'
           || coalesce(sum(hashtextextended(e.line, 1)::numeric), 0)) as fingerprint
  from (values ('sale_fact'), ('sale_line_fact'), ('sale_payment_fact'), ('refund_fact'), ('refund_line_fact'),
               ('refund_payment_fact'), ('daily_sales'), ('daily_customer'), ('day_part'), ('part_name'), ('product_day'),
               ('product_month'), ('product')) as t (name)
  left join entry e on e.name = t.name
 group by t.name
 order by t.name
