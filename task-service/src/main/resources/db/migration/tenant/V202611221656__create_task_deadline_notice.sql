-- Which deadlines have been spoken of; a task that is put off may fall due again.
create table task_deadline_notice (
    task_id  bigint      not null,
    kind     text        not null,
    due_date timestamptz not null,
    constraint task_deadline_notice_pk primary key (task_id, kind, due_date),
    constraint task_deadline_notice_task_fk foreign key (task_id) references task (id),
    constraint task_deadline_notice_kind_check check (kind in ('due_soon', 'overdue'))
);

create index task_waiting_due_date_idx on task (due_date)
    where status in ('pending', 'in_progress') and assigned_to is not null;
