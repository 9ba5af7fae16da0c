-- A message on its way to one endpoint. attempts counts all tries that were begun and tells them apart, attempts_in_row those
-- since it was last asked for; while leased_until has not come somebody is trying.
create table webhook_delivery (
    id               bigint      not null generated always as identity,
    endpoint_id      bigint      not null,
    message_id       uuid        not null,
    status           text        not null,
    attempts         integer     not null default 0,
    attempts_in_row  integer     not null default 0,
    next_attempt_at  timestamptz,
    leased_until     timestamptz,
    last_attempt_at  timestamptz,
    last_status      integer,
    last_error       text,
    last_duration_ms integer,
    finished_at      timestamptz,
    created_at       timestamptz not null,
    constraint webhook_delivery_pk primary key (id),
    constraint webhook_delivery_once_key unique (endpoint_id, message_id),
    constraint webhook_delivery_endpoint_fk foreign key (endpoint_id)
        references webhook_endpoint (id) on delete cascade,
    constraint webhook_delivery_message_fk foreign key (message_id)
        references webhook_message (id) on delete cascade,
    constraint webhook_delivery_status_check
        check (status in ('pending', 'delivered', 'failed', 'cancelled')),
    constraint webhook_delivery_next_attempt_check
        check ((status = 'pending') = (next_attempt_at is not null)),
    constraint webhook_delivery_finished_check
        check ((status = 'pending') = (finished_at is null)),
    constraint webhook_delivery_leased_check check (leased_until is null or status = 'pending')
);

create index webhook_delivery_endpoint_idx on webhook_delivery (endpoint_id, id);
create index webhook_delivery_message_idx on webhook_delivery (message_id);
create index webhook_delivery_waiting_idx on webhook_delivery (endpoint_id, next_attempt_at)
    where status = 'pending';
