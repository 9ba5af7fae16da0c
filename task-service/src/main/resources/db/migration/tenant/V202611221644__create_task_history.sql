create table task_history (
    id          bigint      not null generated always as identity,
    task_id     bigint      not null,
    action      text        not null,
    employee_id bigint,
    occurred_at timestamptz not null,
    changes     jsonb       not null,
    comment     text,
    constraint task_history_pk primary key (id),
    constraint task_history_task_fk foreign key (task_id) references task (id),
    constraint task_history_changes_check check (jsonb_typeof(changes) = 'array')
);

create index task_history_task_idx on task_history (task_id, id);
