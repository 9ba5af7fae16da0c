-- Each time something began to be wrong while its rule was on: one task at most, whatever is told
-- again. Without a task when too many were found at once; those are counted.
create table rule_case (
    id             bigint      not null generated always as identity,
    kind           text        not null,
    subject_id     bigint      not null,
    -- when it began, by the time of the event that said so
    occurrence     timestamptz not null,
    task_id        bigint,
    opened_at      timestamptz not null,
    opened_figures jsonb       not null,
    closed_at      timestamptz,
    closed_figures jsonb,
    -- when it was no longer wrong
    ended_at       timestamptz,
    constraint rule_case_pk primary key (id),
    constraint rule_case_kind_fk foreign key (kind) references task_rule (kind),
    constraint rule_case_task_fk foreign key (task_id) references task (id),
    constraint rule_case_task_id_key unique (task_id),
    constraint rule_case_occurrence_key unique (kind, subject_id, occurrence)
);

create unique index rule_case_lasting_key on rule_case (kind, subject_id) where ended_at is null;
create index rule_case_opened_at_idx on rule_case (kind, opened_at);
