-- What one store's reports must agree on: the sums that are read are those of the facts that were recorded.
-- One row per rule: invariant, rule, checked, broken, example.
with sold as (
  select business_date as day, count(*) as sales, sum(total) as total, sum(discount_total) as discount, sum(tax_total) as tax,
         sum(rounding_amount) as rounding, count(distinct customer_id) as customers
    from sale_fact
   group by business_date
), sold_line as (
  select f.business_date as day, sum(l.quantity) as quantity
    from sale_line_fact l join sale_fact f on f.sale_id = l.sale_id
   group by f.business_date
), back as (
  select business_date as day, count(*) as refunds, sum(total) as total, sum(discount_total) as discount,
         sum(tax_total) as tax, sum(rounding_amount) as rounding
    from refund_fact
   group by business_date
), back_line as (
  select f.business_date as day, sum(l.quantity) as quantity
    from refund_line_fact l join refund_fact f on f.refund_id = l.refund_id
   group by f.business_date
), product_sold as (
  select f.business_date as day, l.product_id, sum(l.total) as total, sum(l.quantity) as quantity
    from sale_line_fact l join sale_fact f on f.sale_id = l.sale_id
   where l.product_id is not null
   group by f.business_date, l.product_id
), product_back as (
  select f.business_date as day, l.product_id, sum(l.total) as total, sum(l.quantity) as quantity
    from refund_line_fact l join refund_fact f on f.refund_id = l.refund_id
   where l.product_id is not null
   group by f.business_date, l.product_id
), finding as (
  select 'I8' as invariant, 'a day''s sums are those of its sales and refunds' as rule,
         row(coalesce(d.sales_count, 0), coalesce(d.sold_total, 0), coalesce(d.sold_discount, 0), coalesce(d.sold_tax, 0),
             coalesce(d.sold_rounding, 0), coalesce(d.sold_quantity, 0), coalesce(d.customers_count, 0),
             coalesce(d.refunds_count, 0), coalesce(d.refund_total, 0), coalesce(d.refund_discount, 0),
             coalesce(d.refund_tax, 0), coalesce(d.refund_rounding, 0), coalesce(d.refund_quantity, 0))
         is distinct from
         row(coalesce(s.sales, 0), coalesce(s.total, 0), coalesce(s.discount, 0), coalesce(s.tax, 0),
             coalesce(s.rounding, 0), coalesce(n.quantity, 0), coalesce(s.customers, 0),
             coalesce(b.refunds, 0), coalesce(b.total, 0), coalesce(b.discount, 0),
             coalesce(b.tax, 0), coalesce(b.rounding, 0), coalesce(m.quantity, 0)) as bad,
         format('%s: reported %s in %s sales less %s in %s refunds, facts %s in %s less %s in %s', day, d.sold_total,
           d.sales_count, d.refund_total, d.refunds_count, s.total, s.sales, b.total, b.refunds) as example
    from (select business_date as day, * from daily_sales) d
    full join sold s using (day)
    full join back b using (day)
    left join sold_line n using (day)
    left join back_line m using (day)
  union all
  select 'I8', 'a product''s sums of a day are those of its lines',
         row(coalesce(p.sold_total, 0), coalesce(p.sold_quantity, 0), coalesce(p.refund_total, 0), coalesce(p.refund_quantity, 0))
         is distinct from
         row(coalesce(s.total, 0), coalesce(s.quantity, 0), coalesce(b.total, 0), coalesce(b.quantity, 0)),
         format('product %s on %s: reported %s of %s less %s of %s, lines %s of %s less %s of %s', product_id, day,
           p.sold_quantity, p.sold_total, p.refund_quantity, p.refund_total, s.quantity, s.total, b.quantity, b.total)
    from (select business_date as day, * from product_day) p
    full join product_sold s using (day, product_id)
    full join product_back b using (day, product_id)
)
select invariant, rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by invariant, rule
 order by invariant, rule
