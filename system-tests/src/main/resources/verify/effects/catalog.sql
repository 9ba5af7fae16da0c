-- What has left one store's stock by sales and come back to it. One row per line: kind, id, part, value,
-- unconfirmed: a caller said by confirming a reservation that a sale took it; no sale need be there.
select m.type || ' line' as kind, m.source_id as id, m.source_line as part,
       format('%s of product %s', sum(m.quantity), string_agg(distinct m.product_id::text, ', ')) as value,
       exists (select from reservation_line l join reservation r on r.id = l.reservation_id
                where r.status = 'confirmed' and r.document_id = m.source_id and l.document_line = m.source_line
                  and m.type = 'sale') as unconfirmed
  from stock_movement m
 where m.type in ('sale', 'refund')
 group by m.type, m.source_id, m.source_line
