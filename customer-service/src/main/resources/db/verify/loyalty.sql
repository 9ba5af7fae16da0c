-- What disagrees in one store's points and purchases; no rows when all is well. To be run with the store's schema as
-- search path, at rest or in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
select 'points are the sum of their entries' as rule, c.id, c.points_balance as kept, coalesce(e.total, 0) as due
from customer c
left join (select customer_id, sum(amount) as total from loyalty_entry group by customer_id) e on e.customer_id = c.id
where c.points_balance <> coalesce(e.total, 0)
union all
select 'each entry carries on from the one before', e.id, e.balance_after, e.due
from (
  select id, balance_after, sum(amount) over (partition by customer_id order by id) as due from loyalty_entry
) e
where e.balance_after <> e.due
union all
select 'no more is taken back than a sale earned', t.sale_id, -t.taken, coalesce(e.earned, 0)
from (select sale_id, sum(amount) as taken from loyalty_entry where kind = 'take_back' group by sale_id) t
left join (select sale_id, sum(amount) as earned from loyalty_entry where kind = 'earn' group by sale_id) e
  on e.sale_id = t.sale_id
where -t.taken > coalesce(e.earned, 0)
union all
select 'nothing is left of what a wholly refunded sale earned', p.sale_id, coalesce(sum(e.amount), 0), 0
from purchase p join loyalty_entry e on e.sale_id = p.sale_id and e.kind in ('earn', 'take_back')
where p.fully_refunded
group by p.sale_id having coalesce(sum(e.amount), 0) <> 0
union all
select 'what is paid in points is spent once', p.sale_id, coalesce(-max(e.amount), 0), max(p.points)
from (
  select sale_id, (
    select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(payments) x where x ->> 'method' = 'points'
  ) as points from purchase
) p
left join loyalty_entry e on e.sale_id = p.sale_id and e.kind = 'spend'
group by p.sale_id having coalesce(-max(e.amount), 0) <> max(p.points)
union all
select 'lines bring all that a sale earned', e.id, e.amount, (
  select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(e.lines) x)
from loyalty_entry e
where e.kind = 'earn' and e.amount <> (select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(e.lines) x)
union all
select 'receipts are counted once', c.id, c.total_purchases, coalesce(p.purchases, 0)
from customer c left join (select customer_id, count(*) as purchases from purchase group by customer_id) p on p.customer_id = c.id
where c.total_purchases <> coalesce(p.purchases, 0)
union all
select 'what was spent is bought less given back', c.id, c.total_spent, coalesce(p.bought, 0) - coalesce(r.returned, 0)
from customer c
left join (select customer_id, sum(total) as bought from purchase group by customer_id) p on p.customer_id = c.id
left join (select customer_id, sum(total) as returned from purchase_refund group by customer_id) r on r.customer_id = c.id
where c.total_spent <> coalesce(p.bought, 0) - coalesce(r.returned, 0)
union all
select 'what came back of a sale is the sum of its refunds', p.sale_id, p.refunded_total, coalesce(r.returned, 0)
from purchase p
left join (select sale_id, sum(total) as returned from purchase_refund group by sale_id) r on r.sale_id = p.sale_id
where p.refunded_total <> coalesce(r.returned, 0)
