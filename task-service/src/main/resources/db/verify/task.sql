-- What disagrees in one store's tasks; no rows when all is well. To be run with the store's schema as search path, at rest or
-- in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
with moved as (
  select h.id, h.task_id, c ->> 'from' as before, c ->> 'to' as after,
    lag(c ->> 'to', 1, 'pending') over (partition by h.task_id order by h.id) as stood,
    row_number() over (partition by h.task_id order by h.id desc) = 1 as is_last
  from task_history h cross join lateral jsonb_array_elements(h.changes) c
  where c ->> 'field' = 'status'
)
select 'each move begins where the one before ended' as rule, m.id, m.before as kept, m.stood as due
from moved m
where m.before <> m.stood
union all
select 'a task stands where its last move led', t.id, t.status, m.after
from task t join moved m on m.task_id = t.id and m.is_last
where t.status <> m.after
union all
select 'a task is completed at some time, and only then completed', t.id, t.completed_at::text, t.status
from task t
where (t.completed_at is not null) <> (t.status = 'completed')
union all
select 'a task is cancelled at some time, and only then cancelled', t.id, t.cancelled_at::text, t.status
from task t
where (t.cancelled_at is not null) <> (t.status = 'cancelled')
union all
select 'what has gone on was started', t.id, t.started_at::text, t.status
from task t
where t.status in ('in_progress', 'on_review', 'completed') and t.started_at is null
union all
select 'what is completed has everything ticked off that has to be', i.id, i.done_at::text, 'done'
from task t join task_checklist_item i on i.task_id = t.id
where t.status = 'completed' and i.is_required and i.done_at is null
union all
select 'a task has at most twenty files', a.task_id, count(*)::text, '20'
from task_attachment a
group by a.task_id having count(*) > 20
union all
select 'a turn that was not skipped made a task of its template', o.template_id, o.task_id::text, o.occurs_on::text
from task_occurrence o left join task t on t.id = o.task_id and t.template_id = o.template_id
where not o.is_skipped and t.id is null
union all
select 'no turn is planned that has been taken', t.id, t.next_occurrence_on::text, max(o.occurs_on)::text
from task_template t join task_occurrence o on o.template_id = t.id
group by t.id having t.next_occurrence_on <= max(o.occurs_on);
