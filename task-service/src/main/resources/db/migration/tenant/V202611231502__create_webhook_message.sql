-- What is sent, once for all endpoints and to the byte, because it is signed. The id is that of the event.
create table webhook_message (
    id          uuid        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    body        text        not null,
    created_at  timestamptz not null,
    constraint webhook_message_pk primary key (id)
);

create index webhook_message_created_at_idx on webhook_message (created_at);
