-- Where a store has its events sent. Secrets are sealed by the service; the former one signs as well until its time is over.
-- What happened before enabled_at is not sent.
create table webhook_endpoint (
    id                  bigint      not null generated always as identity,
    url                 text        not null,
    description         text,
    event_types         text[]      not null,
    is_enabled          boolean     not null,
    enabled_at          timestamptz not null,
    disabled_reason     text,
    failing_since       timestamptz,
    secret              bytea       not null,
    former_secret       bytea,
    former_secret_until timestamptz,
    created_by          bigint      not null,
    created_by_name     text        not null,
    version             bigint      not null default 1,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    constraint webhook_endpoint_pk primary key (id),
    constraint webhook_endpoint_url_check check (length(url) between 1 and 2000),
    constraint webhook_endpoint_description_check check (length(description) between 1 and 500),
    constraint webhook_endpoint_event_types_check check (cardinality(event_types) between 1 and 50),
    constraint webhook_endpoint_disabled_reason_check
        check (disabled_reason in ('by_hand', 'gone', 'failing')),
    constraint webhook_endpoint_disabled_check check (is_enabled = (disabled_reason is null)),
    constraint webhook_endpoint_former_secret_check
        check ((former_secret is null) = (former_secret_until is null))
);
