-- What must have left one store's stock and come back to it. One row per line: kind, id, part, value, unconfirmed.
select 'refund line' as kind, p.refund_id as id, p.sale_line_id as part,
       format('%s of product %s', p.quantity, l.product_id) as value, false as unconfirmed
  from refund_line p join sale_line l on l.id = p.sale_line_id
 where p.restock
union all
select 'sale line', l.sale_id, l.id, format('%s of product %s', -l.quantity, l.product_id), false
  from sale_line l join sale s on s.id = l.sale_id
 where s.number is not null
