create table task_comment (
    id         bigint      not null generated always as identity,
    task_id    bigint      not null,
    author_id  bigint      not null,
    text       text        not null,
    edited_at  timestamptz,
    version    bigint      not null default 1,
    created_at timestamptz not null,
    constraint task_comment_pk primary key (id),
    constraint task_comment_task_fk foreign key (task_id) references task (id),
    constraint task_comment_text_check check (length(text) between 1 and 2000)
);

create index task_comment_task_idx on task_comment (task_id, id);
