-- What analytics-service must have recorded of one store's sales. One row each: kind, id, part, value, unconfirmed.
select 'refund' as kind, r.id, 0::bigint as part,
       format('%s of sale %s on %s, discount %s, tax %s, rounding %s', r.total_amount, r.sale_id, r.business_date,
         r.discount_amount, r.tax_amount, r.rounding_amount) as value, false as unconfirmed
  from refund r
union all
select 'refund line', p.refund_id, p.sale_line_id, format('%s of product %s for %s', p.quantity, l.product_id, p.total), false
  from refund_line p join sale_line l on l.id = p.sale_line_id
union all
select 'sale', s.id, 0,
       format('%s on %s, discount %s, tax %s, rounding %s', s.total_amount, s.business_date, s.discount_amount,
         s.tax_amount, s.rounding_amount), false
  from sale s
 where s.number is not null
union all
select 'sale line', l.sale_id, l.id, format('%s of product %s for %s', l.quantity, l.product_id, l.total), false
  from sale_line l join sale s on s.id = l.sale_id
 where s.number is not null
