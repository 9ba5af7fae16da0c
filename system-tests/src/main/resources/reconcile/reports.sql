-- The cells of the trade reports as analytics-service keeps them, in the schema of one store: the same
-- rows as sales.sql, out of the sums that the reports read.
with cells as (
  select 'day' as report, d.business_date::text as key, c.cell, c.value
    from daily_sales d
   cross join lateral (values
     ('total_sales', (d.sold_total - d.refund_total)::text),
     ('total_sales_count', d.sales_count::text),
     ('avg_sale_amount',
      (case when d.sales_count = 0 then 0
            else (d.sold_total - d.refund_total) / d.sales_count end)::numeric(20, 2)::text),
     ('total_discount', (d.sold_discount - d.refund_discount)::text),
     ('total_tax', (d.sold_tax - d.refund_tax)::text),
     ('total_items_sold', (d.sold_quantity - d.refund_quantity)::text),
     ('unique_customers', d.customers_count::text),
     ('gross_sales', d.sold_total::text),
     ('refunds_total', d.refund_total::text),
     ('refunds_count', d.refunds_count::text),
     ('total_cost', (d.sold_cost - d.refund_cost)::text),
     ('total_profit', (d.sold_total - d.refund_total - d.sold_cost + d.refund_cost)::text)) c (cell, value)
  union all
  select 'product-day', p.business_date || ' ' || p.product_id, c.cell, c.value
    from product_day p
   cross join lateral (values
     ('total_revenue', (p.sold_total - p.refund_total)::text),
     ('total_quantity', (p.sold_quantity - p.refund_quantity)::text),
     ('total_profit', (p.sold_total - p.refund_total - p.sold_cost + p.refund_cost)::text),
     ('sales_count', p.sales_count::text)) c (cell, value)
  union all
  select b.part, b.business_date || ' ' || coalesce(nullif(b.key, ''), '-'), c.cell, c.value
    from day_part b
   cross join lateral (values
     ('total_sales_count', b.sales_count::text),
     ('gross_sales', b.sold_total::text),
     ('refunds_count', b.refunds_count::text),
     ('refunds_total', b.refund_total::text),
     ('total_sales', (b.sold_total - b.refund_total)::text)) c (cell, value)
  union all
  select 'customer-day', d.business_date || ' ' || d.customer_id, c.cell, c.value
    from customer_day d
   cross join lateral (values
     ('receipts', d.receipts::text),
     ('spent', d.spent::text),
     ('refunded', d.refunded::text)) c (cell, value)
)
select report, key, cell, value
  from cells
 order by report collate "C", key collate "C", cell collate "C"
