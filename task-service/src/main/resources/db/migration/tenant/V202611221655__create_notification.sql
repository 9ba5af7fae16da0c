-- What an employee is told. Numbers are per employee and taken from the counter's row as the last act
-- before the commit, so that a smaller one never appears after a greater one (ADR 11).
create table notification_counter (
    employee_id bigint not null,
    last_number bigint not null,
    constraint notification_counter_pk primary key (employee_id)
);

create table notification (
    employee_id bigint      not null,
    number      bigint      not null,
    kind        text        not null,
    task_id     bigint      not null,
    task_title  text        not null,
    by_employee bigint,
    comment     text,
    due_date    timestamptz,
    created_at  timestamptz not null,
    read_at     timestamptz,
    constraint notification_pk primary key (employee_id, number),
    constraint notification_task_fk foreign key (task_id) references task (id),
    constraint notification_kind_check
        check (kind in ('assigned', 'unassigned', 'due_soon', 'overdue', 'submitted', 'approved',
                        'rejected', 'commented', 'cancelled'))
);

create index notification_unread_idx on notification (employee_id, number) where read_at is null;
create index notification_task_id_idx on notification (task_id);
