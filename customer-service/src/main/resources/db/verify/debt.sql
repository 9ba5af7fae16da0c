-- What disagrees in one store's debt notebook; no rows when all is well. To be run with the store's schema as search path,
-- at rest or in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
select 'debt is the sum of its entries' as rule, c.id, c.credit_balance as kept, coalesce(e.total, 0) as due
from customer c
left join (select customer_id, sum(amount) as total from debt_entry group by customer_id) e on e.customer_id = c.id
where c.credit_balance <> coalesce(e.total, 0)
union all
select 'each entry carries on from the one before', e.id, e.balance_after, e.due
from (
  select id, balance_after, sum(amount) over (partition by customer_id order by id) as due from debt_entry
) e
where e.balance_after <> e.due
union all
select 'what is open adds up to what is owed', c.id, coalesce(i.total, 0), greatest(c.credit_balance, 0)
from customer c
left join (select customer_id, sum(remaining) as total from debt_item group by customer_id) i on i.customer_id = c.id
where coalesce(i.total, 0) <> greatest(c.credit_balance, 0)
union all
select 'what of a sale is on credit is charged once', p.sale_id, coalesce(max(e.amount), 0), max(p.credit)
from (
  select sale_id, (
    select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(payments) x where x ->> 'method' = 'credit'
  ) as credit from purchase
) p
left join debt_entry e on e.sale_id = p.sale_id and e.kind = 'sale'
group by p.sale_id having coalesce(max(e.amount), 0) <> max(p.credit)
union all
select 'what came back on credit is entered once', r.refund_id, coalesce(-max(e.amount), 0), max(r.credit)
from (
  select refund_id, (
    select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(payments) x where x ->> 'method' = 'credit'
  ) as credit from purchase_refund
) r
left join debt_entry e on e.refund_id = r.refund_id and e.kind = 'refund'
group by r.refund_id having coalesce(-max(e.amount), 0) <> max(r.credit)
