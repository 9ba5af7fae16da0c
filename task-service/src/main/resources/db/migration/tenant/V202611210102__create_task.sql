-- Employees are named by id without a foreign key: their copy here follows auth-service.
create table task (
    id           bigint      not null generated always as identity,
    title        text        not null,
    description  text,
    status       text        not null,
    priority     text        not null,
    category     text        not null,
    assigned_to  bigint,
    created_by   bigint      not null,
    due_date     timestamptz,
    started_at   timestamptz,
    completed_at timestamptz,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint task_pk primary key (id),
    constraint task_title_check check (length(title) between 1 and 200),
    constraint task_status_check
        check (status in ('pending', 'in_progress', 'on_review', 'completed', 'cancelled')),
    constraint task_priority_check check (priority in ('low', 'medium', 'high', 'urgent')),
    constraint task_category_check
        check (category in ('inventory', 'sales', 'customer_service', 'maintenance', 'cleaning', 'other'))
);

create index task_assigned_to_idx on task (assigned_to, status);
create index task_created_by_idx on task (created_by);
create index task_created_at_idx on task (created_at desc, id desc);
