-- The bytes stand in the store's own schema, as pictures of products do: they are saved, restored
-- and deleted with the store, and no role of another store reads them.
create table task_attachment (
    id          bigint      not null generated always as identity,
    task_id     bigint      not null,
    name        text        not null,
    media_type  text        not null,
    size        integer     not null,
    sha256      text        not null,
    content     bytea       not null,
    uploaded_by bigint      not null,
    created_at  timestamptz not null,
    constraint task_attachment_pk primary key (id),
    constraint task_attachment_task_fk foreign key (task_id) references task (id),
    constraint task_attachment_name_check check (length(name) between 1 and 255),
    constraint task_attachment_size_check
        check (size = octet_length(content) and size between 1 and 10485760)
);

create index task_attachment_task_idx on task_attachment (task_id, id);

-- Most are compressed already.
alter table task_attachment alter column content set storage external;
