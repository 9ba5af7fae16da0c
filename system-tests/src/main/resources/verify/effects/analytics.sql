-- What analytics-service has recorded of one store's sales. One row each: kind, id, part, value, unconfirmed.
select 'refund' as kind, r.refund_id as id, 0::bigint as part,
       format('%s of sale %s on %s, discount %s, tax %s, rounding %s', r.total, r.sale_id, r.business_date,
         r.discount_total, r.tax_total, r.rounding_amount) as value, false as unconfirmed
  from refund_fact r
union all
select 'refund line', l.refund_id, l.line_id, format('%s of product %s for %s', l.quantity, l.product_id, l.total), false
  from refund_line_fact l
union all
select 'sale', s.sale_id, 0,
       format('%s on %s, discount %s, tax %s, rounding %s', s.total, s.business_date, s.discount_total, s.tax_total,
         s.rounding_amount), false
  from sale_fact s
 where s.import_id is null
union all
select 'sale line', l.sale_id, l.line_id, format('%s of product %s for %s', l.quantity, l.product_id, l.total), false
  from sale_line_fact l join sale_fact s on s.sale_id = l.sale_id
 where s.import_id is null
