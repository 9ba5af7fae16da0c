-- What disagrees in one store's rules, their cases and the copy of what they are about; no rows when all is well. To be run with
-- the store's schema as search path, at rest or in one snapshot. One row per contradiction: which rule, which row, what is kept
-- and what it should be.
select 'a case''s task is a rule''s' as rule, c.id as row, t.source as kept, 'rule' as due
from rule_case c join task t on t.id = c.task_id
where t.source <> 'rule'
union all
select 'a rule''s task has its case', t.id, null, 'case'
from task t left join rule_case c on c.task_id = t.id
where t.source = 'rule' and c.id is null
union all
select 'a case is closed with its task and not before', c.id, c.closed_at::text, t.status
from rule_case c join task t on t.id = c.task_id
where (c.closed_at is not null)
  <> (t.status in ('completed', 'cancelled') or t.deleted_at is not null)
union all
select 'what was only counted is not closed', c.id, c.closed_at::text, null
from rule_case c
where c.task_id is null and c.closed_at is not null
union all
select 'stock is low when there is no more than the minimum', p.product_id, p.low_since::text,
  p.available || ' of ' || p.min_stock
from cause_product p
where (p.low_since is not null) <> coalesce(
  p.is_active and not p.is_deleted and p.min_stock > 0 and p.available <= p.min_stock, false)
union all
select 'of a deleted customer only the id is kept', c.customer_id, 'name or phone', null
from cause_customer c
where c.is_deleted and (c.name is not null or c.phone is not null);
