-- What customer-service knows of one store's customers. One row each: kind, id, part, value, unconfirmed.
select 'refund' as kind, r.refund_id as id, 0::bigint as part, format('%s of sale %s', r.total, r.sale_id) as value, false as unconfirmed
  from purchase_refund r
union all
select 'sale', p.sale_id, 0, format('%s, discount %s, tax %s', p.total, p.discount_total, p.tax_total), false
  from purchase p
