-- One row for each day on which it was a recurring template's turn: the key lets nobody, after a
-- crash or at the same time, make a second task of it.
create table task_occurrence (
    template_id bigint      not null,
    occurs_on   date        not null,
    occurs_at   timestamptz not null,
    is_skipped  boolean     not null,
    task_id     bigint,
    noted_at    timestamptz not null,
    constraint task_occurrence_pk primary key (template_id, occurs_on),
    constraint task_occurrence_template_fk foreign key (template_id) references task_template (id),
    constraint task_occurrence_task_fk foreign key (task_id) references task (id),
    constraint task_occurrence_skipped_check check (not is_skipped or task_id is null)
);
