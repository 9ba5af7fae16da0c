-- What the owner wants tasks opened for; every store has all five, off.
create table task_rule (
    kind         text        not null,
    is_active    boolean     not null default false,
    active_since timestamptz,
    assigned_to  bigint,
    priority     text        not null,
    category     text        not null,
    due_in_hours integer,
    days_before  integer,
    min_amount   numeric(14, 2),
    segments     text[],
    -- how many tasks the present look at everything may still open, and its day
    budget       integer     not null default 0,
    looked_on    date,
    version      bigint      not null default 1,
    updated_at   timestamptz not null default now(),
    constraint task_rule_pk primary key (kind),
    constraint task_rule_kind_check
        check (kind in ('low_stock', 'expiring_batch', 'slow_mover', 'cash_difference', 'customer_at_risk')),
    constraint task_rule_active_check check (not is_active or active_since is not null),
    constraint task_rule_priority_check check (priority in ('low', 'medium', 'high', 'urgent')),
    constraint task_rule_category_check
        check (category in ('inventory', 'sales', 'customer_service', 'maintenance', 'cleaning', 'other')),
    constraint task_rule_due_in_hours_check check (due_in_hours between 1 and 8760),
    constraint task_rule_days_before_check check (days_before between 1 and 365),
    constraint task_rule_min_amount_check check (min_amount > 0),
    constraint task_rule_budget_check check (budget >= 0)
);

insert into task_rule (kind, priority, category, days_before, segments)
values ('low_stock', 'high', 'inventory', null, null),
       ('expiring_batch', 'high', 'inventory', 7, null),
       ('slow_mover', 'medium', 'sales', null, null),
       ('cash_difference', 'urgent', 'sales', null, null),
       ('customer_at_risk', 'medium', 'customer_service', null, array['At Risk', 'Can''t Lose Them']);
