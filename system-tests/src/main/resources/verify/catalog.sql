-- What one store's stock must agree on beside its own db/verify/stock.sql. One row per rule: invariant, rule, checked,
-- broken, example. What was sold or counted is a fact and recorded whatever stock says; nothing else may take away more
-- than there is.
with finding as (
  select 'I3' as invariant, 'only what was sold or counted takes stock below zero' as rule,
         m.quantity < 0 and m.balance_after < 0 and m.type not in ('sale', 'stock_take') as bad,
         format('entry %s of product %s: %s %s leaves %s', m.id, m.product_id, m.type, m.quantity, m.balance_after) as example
    from stock_movement m
  union all
  select 'I3', 'no batch holds less than nothing', b.on_hand < 0 or coalesce(l.least, 0) < 0,
         format('batch %s of product %s holds %s, once %s', b.id, b.product_id, b.on_hand, l.least)
    from batch b
    left join (select batch_id, min(batch_balance_after) as least from stock_movement group by batch_id) l on l.batch_id = b.id
  union all
  select 'I3', 'no entry is without its figure', s.product_id is null, format('entry %s of product %s', m.id, m.product_id)
    from stock_movement m left join stock s on s.product_id = m.product_id
)
select invariant, rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by invariant, rule
 order by invariant, rule
