-- A deleted template stays for the sake of the tasks made of it. next_occurrence_on is the day of
-- the series, next_occurrence_at when that comes by the store's clock.
create table task_template (
    id                 bigint      not null generated always as identity,
    title              text        not null,
    description        text,
    priority           text        not null,
    category           text        not null,
    assigned_to        bigint,
    due_in_hours       integer,
    checklist          jsonb       not null,
    requires_review    boolean     not null,
    is_active          boolean     not null,
    recurrence         jsonb,
    next_occurrence_on date,
    next_occurrence_at timestamptz,
    version            bigint      not null default 1,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    deleted_at         timestamptz,
    constraint task_template_pk primary key (id),
    constraint task_template_title_check check (length(title) between 1 and 200),
    constraint task_template_priority_check
        check (priority in ('low', 'medium', 'high', 'urgent')),
    constraint task_template_category_check
        check (category in ('inventory', 'sales', 'customer_service', 'maintenance', 'cleaning', 'other')),
    constraint task_template_due_in_hours_check check (due_in_hours between 1 and 8760),
    constraint task_template_checklist_check check (jsonb_typeof(checklist) = 'array'),
    constraint task_template_recurrence_check check (jsonb_typeof(recurrence) = 'object'),
    constraint task_template_next_occurrence_check
        check ((next_occurrence_on is null) = (next_occurrence_at is null))
);

create index task_template_next_occurrence_idx on task_template (next_occurrence_at)
    where next_occurrence_at is not null;

alter table task
    add constraint task_template_fk foreign key (template_id) references task_template (id);
