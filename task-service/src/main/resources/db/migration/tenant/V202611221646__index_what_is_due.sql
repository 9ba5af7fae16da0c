-- For today, overdue and the work of each employee: of many years' tasks only the open ones matter.
create index task_open_due_idx on task (due_date)
    where deleted_at is null and status in ('pending', 'in_progress', 'on_review');

create index task_due_date_idx on task (due_date) where deleted_at is null;
