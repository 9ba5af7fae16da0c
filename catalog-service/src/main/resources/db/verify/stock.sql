-- What disagrees in one store's stock; no rows when all is well. To be run with the store's schema as search path, at rest
-- or in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
select 'on hand is the sum of the ledger' as rule, s.product_id as id, s.on_hand as kept, coalesce(m.total, 0) as due
from stock s
left join (select product_id, sum(quantity) as total from stock_movement group by product_id) m on m.product_id = s.product_id
where s.on_hand <> coalesce(m.total, 0)
union all
select 'a batch holds the sum of its entries', b.id, b.on_hand, coalesce(m.total, 0)
from batch b
left join (
  select batch_id, sum(quantity) as total from stock_movement where batch_id is not null group by batch_id
) m on m.batch_id = b.id
where b.on_hand <> coalesce(m.total, 0)
union all
select 'what is in batches is the sum of the batches', s.product_id, s.batched, coalesce(b.total, 0)
from stock s
left join (select product_id, sum(on_hand) as total from batch group by product_id) b on b.product_id = s.product_id
where s.batched <> coalesce(b.total, 0)
union all
select 'each entry carries on from the one before', m.id, m.balance_after, m.due
from (
  select id, balance_after, sum(quantity) over (partition by product_id order by id) as due from stock_movement
) m
where m.balance_after <> m.due
union all
select 'each entry of a batch carries on from the one before', m.id, m.batch_balance_after, m.due
from (
  select id, batch_balance_after, sum(quantity) over (partition by batch_id order by id) as due
  from stock_movement where batch_id is not null
) m
where m.batch_balance_after <> m.due
union all
select 'what is reserved is the sum of the open reservations', s.product_id, s.reserved, coalesce(r.total, 0)
from stock s
left join (
  select l.product_id, sum(l.quantity) as total
  from reservation_line l join reservation r on r.id = l.reservation_id
  where r.status = 'open' group by l.product_id
) r on r.product_id = s.product_id
where s.reserved <> coalesce(r.total, 0)
union all
select 'what a transfer sent left stock once', l.transfer_id, l.quantity, -coalesce(sum(m.quantity), 0)
from transfer t join transfer_line l on l.transfer_id = t.id
left join stock_movement m
  on m.type = 'transfer_out' and m.source_id = l.transfer_id and m.source_line = l.position
where t.direction = 'outgoing'
group by l.transfer_id, l.position, l.quantity
having l.quantity <> -coalesce(sum(m.quantity), 0)
union all
select 'what a transfer brought back is what was not received', l.transfer_id,
  case when t.status in ('rejected', 'cancelled') then l.quantity else 0 end, coalesce(sum(m.quantity), 0)
from transfer t join transfer_line l on l.transfer_id = t.id
left join stock_movement m
  on m.type = 'transfer_return' and m.source_id = l.transfer_id and m.source_line = l.position
where t.direction = 'outgoing'
group by l.transfer_id, l.position, l.quantity, t.status
having case when t.status in ('rejected', 'cancelled') then l.quantity else 0 end <> coalesce(sum(m.quantity), 0)
union all
select 'what a transfer delivered entered stock once', l.transfer_id,
  case when t.status = 'received' then l.received_quantity else 0 end, coalesce(sum(m.quantity), 0)
from transfer t join transfer_line l on l.transfer_id = t.id
left join stock_movement m
  on m.type = 'transfer_in' and m.source_id = l.transfer_id and m.source_line = l.position
where t.direction = 'incoming'
group by l.transfer_id, l.position, l.received_quantity, t.status
having case when t.status = 'received' then l.received_quantity else 0 end <> coalesce(sum(m.quantity), 0)
union all
select 'a stock-take entered its differences once', l.id,
  case when t.status = 'applied' then coalesce(l.difference, 0) else 0 end, coalesce(sum(m.quantity), 0)
from stock_take t join stock_take_line l on l.take_id = t.id
left join stock_movement m
  on m.type = 'stock_take' and m.source_id = t.id and m.source_line = l.id
group by l.id, l.difference, t.status
having case when t.status = 'applied' then coalesce(l.difference, 0) else 0 end <> coalesce(sum(m.quantity), 0)
