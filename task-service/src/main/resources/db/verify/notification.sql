-- What disagrees in the notifications of one store's employees; no rows when all is well. To be run with the store's schema as search
-- path, at rest or in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
select 'an employee''s numbers have no gap up to the counter' as rule,
  coalesce(n.employee_id, c.employee_id) as row,
  'counter ' || coalesce(c.last_number, 0) as kept,
  coalesce(n.amount, 0) || ' up to ' || coalesce(n.last, 0) as due
from (
  select employee_id, count(*) as amount, max(number) as last
  from notification group by employee_id
) n full join notification_counter c on c.employee_id = n.employee_id
where c.last_number is distinct from n.amount or c.last_number is distinct from n.last
union all
select 'a deadline is notified once for each due date', d.task_id, d.kind, count(n.number)::text
from task_deadline_notice d
left join notification n on n.task_id = d.task_id and n.kind = d.kind and n.due_date = d.due_date
group by d.task_id, d.kind, d.due_date having count(n.number) > 1;
