-- What has left one store's stock by sales and come back to it. One row per line: kind, id, part, value.
select m.type || ' line' as kind, m.source_id as id, m.source_line as part,
       format('%s of product %s', sum(m.quantity), string_agg(distinct m.product_id::text, ', ')) as value
  from stock_movement m
 where m.type in ('sale', 'refund')
 group by m.type, m.source_id, m.source_line
