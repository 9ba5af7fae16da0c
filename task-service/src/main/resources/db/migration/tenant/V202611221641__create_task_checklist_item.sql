-- Copied from the template when the task is made, so that a later change of the template leaves
-- tasks as they were given out.
create table task_checklist_item (
    id          bigint  not null generated always as identity,
    task_id     bigint  not null,
    position    integer not null,
    text        text    not null,
    is_required boolean not null,
    done_at     timestamptz,
    done_by     bigint,
    constraint task_checklist_item_pk primary key (id),
    constraint task_checklist_item_task_fk foreign key (task_id) references task (id),
    constraint task_checklist_item_position_key unique (task_id, position),
    constraint task_checklist_item_text_check check (length(text) between 1 and 200),
    constraint task_checklist_item_done_check check ((done_at is null) = (done_by is null))
);
