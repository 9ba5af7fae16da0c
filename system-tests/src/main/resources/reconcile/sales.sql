-- Every cell of the trade reports, worked out from the sales database alone, in the schema of one
-- store. Written apart from analytics-service, which never reads these tables, so that an error
-- would have to be made twice, in two ways. One row per cell: report, key, cell, value.
-- :zone is the store's time zone.
with sold as (
  select s.id, s.business_date as day,
         extract(hour from s.completed_at at time zone :zone)::text as hour, s.register_id, s.cashier_id as employee_id,
         s.customer_id, s.total_amount as total, s.discount_amount as discount, s.tax_amount as tax
    from sale s
   where s.number is not null
  union all
  -- the hours, registers and cashiers of another system are not distinguished
  select p.id, p.business_date, null, null, null, p.customer_id, p.total_amount,
         p.discount_amount, p.tax_amount
    from past_sale p
), sold_line as (
  select l.sale_id, l.product_id, l.quantity, l.total, round(l.cost_price * l.quantity, 2) as cost
    from sale_line l join sale s on s.id = l.sale_id
   where s.number is not null
  union all
  select l.sale_id, l.product_id, l.quantity, l.total, round(l.cost_price * l.quantity, 2)
    from past_sale_line l
), sold_payment as (
  select p.sale_id, p.payment_method as method, p.amount
    from sale_payment p join sale s on s.id = p.sale_id
   where s.number is not null
  union all
  select sale_id, payment_method, amount from past_sale_payment
), back as (
  select r.id, r.business_date as day,
         extract(hour from r.created_at at time zone :zone)::text as hour, r.register_id, r.employee_id,
         s.customer_id, r.total_amount as total, r.discount_amount as discount, r.tax_amount as tax
    from refund r join sale s on s.id = r.sale_id
), part as (
  -- the share of a line's cost that went back with this refund: what has gone back up to and with
  -- it, less what had gone back before it, each rounded once, so that the parts add up to the whole
  select r.refund_id, r.sale_line_id, r.quantity, r.total, l.product_id,
         round(l.cost_price * l.quantity, 2) as cost, l.quantity as whole,
         sum(r.quantity) over (partition by r.sale_line_id order by r.refund_id) as upto
    from refund_line r join sale_line l on l.id = r.sale_line_id
), back_line as (
  select refund_id, product_id, quantity, total,
         round(cost * upto / whole, 2) - round(cost * (upto - quantity) / whole, 2) as cost
    from part
), day as (
  select day, sum(sales) as sales, sum(gross) as gross, sum(refunds) as refunds,
         sum(refunded) as refunded, sum(discount) as discount, sum(tax) as tax, sum(quantity) as quantity,
         sum(cost) as cost
    from (
      select day, count(*) as sales, sum(total) as gross, 0 as refunds, 0 as refunded,
             sum(discount) as discount, sum(tax) as tax, 0 as quantity, 0 as cost
        from sold group by day
      union all
      select day, 0, 0, count(*), sum(total), -sum(discount), -sum(tax), 0, 0 from back group by day
      union all
      select s.day, 0, 0, 0, 0, 0, 0, sum(l.quantity), coalesce(sum(l.cost), 0)
        from sold s join sold_line l on l.sale_id = s.id group by s.day
      union all
      select b.day, 0, 0, 0, 0, 0, 0, -sum(l.quantity), -sum(l.cost)
        from back b join back_line l on l.refund_id = b.id group by b.day
    ) parts
   group by day
), buyers as (
  select day, count(distinct customer_id) as customers from sold group by day
), product_day as (
  select day, product_id, sum(sales) as sales, sum(total) as total, sum(quantity) as quantity,
         sum(cost) as cost
    from (
      select s.day, l.product_id, count(distinct s.id) as sales, sum(l.total) as total,
             sum(l.quantity) as quantity, coalesce(sum(l.cost), 0) as cost
        from sold s join sold_line l on l.sale_id = s.id
       where l.product_id is not null
       group by s.day, l.product_id
      union all
      select b.day, l.product_id, 0, -sum(l.total), -sum(l.quantity), -sum(l.cost)
        from back b join back_line l on l.refund_id = b.id
       group by b.day, l.product_id
    ) parts
   group by day, product_id
), moved as (
  select 'hour' as report, day, coalesce(hour, '-') as part,
         1 as sales, total as gross, 0 as refunds, 0 as refunded
    from sold
  union all
  select 'hour', day, hour, 0, 0, 1, total from back
  union all
  select 'cashier', day, coalesce(employee_id::text, '-'), 1, total, 0, 0 from sold
  union all
  select 'cashier', day, employee_id::text, 0, 0, 1, total from back
  union all
  select 'register', day, coalesce(register_id::text, '-'), 1, total, 0, 0 from sold
  union all
  select 'register', day, coalesce(register_id::text, '-'), 0, 0, 1, total from back
  union all
  select 'method', s.day, p.method, 1, p.amount, 0, 0
    from sold s
    join (select sale_id, method, sum(amount) as amount from sold_payment group by sale_id, method) p
      on p.sale_id = s.id
  union all
  select 'method', b.day, p.payment_method, 0, 0, 1, p.amount
    from back b
    join (select refund_id, payment_method, sum(amount) as amount from refund_payment
           group by refund_id, payment_method) p
      on p.refund_id = b.id
), breakdown as (
  select report, day, part, sum(sales) as sales, sum(gross) as gross, sum(refunds) as refunds,
         sum(refunded) as refunded
    from moved
   group by report, day, part
), customer_day as (
  select customer_id, day, sum(receipts) as receipts, sum(spent) as spent, sum(refunded) as refunded
    from (
      select customer_id, day, 1 as receipts, total as spent, 0 as refunded
        from sold where customer_id is not null
      union all
      select customer_id, day, 0, 0, total from back where customer_id is not null
    ) parts
   group by customer_id, day
), cells as (
  select 'day' as report, d.day::text as key, c.cell, c.value
    from day d left join buyers b using (day)
   cross join lateral (values
     ('total_sales', (d.gross - d.refunded)::numeric(20, 2)::text),
     ('total_sales_count', d.sales::text),
     ('avg_sale_amount',
      (case when d.sales = 0 then 0 else (d.gross - d.refunded) / d.sales end)::numeric(20, 2)::text),
     ('total_discount', d.discount::numeric(20, 2)::text),
     ('total_tax', d.tax::numeric(20, 2)::text),
     ('total_items_sold', d.quantity::numeric(20, 3)::text),
     ('unique_customers', coalesce(b.customers, 0)::text),
     ('gross_sales', d.gross::numeric(20, 2)::text),
     ('refunds_total', d.refunded::numeric(20, 2)::text),
     ('refunds_count', d.refunds::text),
     ('total_cost', d.cost::numeric(20, 2)::text),
     ('total_profit', (d.gross - d.refunded - d.cost)::numeric(20, 2)::text)) c (cell, value)
  union all
  select 'product-day', p.day || ' ' || p.product_id, c.cell, c.value
    from product_day p
   cross join lateral (values
     ('total_revenue', p.total::numeric(20, 2)::text),
     ('total_quantity', p.quantity::numeric(20, 3)::text),
     ('total_profit', (p.total - p.cost)::numeric(20, 2)::text),
     ('sales_count', p.sales::text)) c (cell, value)
  union all
  select b.report, b.day || ' ' || b.part, c.cell, c.value
    from breakdown b
   cross join lateral (values
     ('total_sales_count', b.sales::text),
     ('gross_sales', b.gross::numeric(20, 2)::text),
     ('refunds_count', b.refunds::text),
     ('refunds_total', b.refunded::numeric(20, 2)::text),
     ('total_sales', (b.gross - b.refunded)::numeric(20, 2)::text)) c (cell, value)
  union all
  select 'customer-day', d.day || ' ' || d.customer_id, c.cell, c.value
    from customer_day d
   cross join lateral (values
     ('receipts', d.receipts::text),
     ('spent', d.spent::numeric(20, 2)::text),
     ('refunded', d.refunded::numeric(20, 2)::text)) c (cell, value)
)
select report, key, cell, value
  from cells
 order by report collate "C", key collate "C", cell collate "C"
