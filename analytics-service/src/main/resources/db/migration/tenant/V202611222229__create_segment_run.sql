-- Each computation of the segments: waiting -> publishing -> done.
create table segment_run (
    id           bigint generated always as identity,
    cause        text        not null,
    asked_by     bigint,
    status       text        not null default 'waiting',
    period_start date        not null,
    period_end   date        not null,
    previous_id  bigint,
    requested_at timestamptz not null,
    computed_at  timestamptz,
    finished_at  timestamptz,
    customers    bigint,
    changes      bigint,
    constraint segment_run_pk primary key (id),
    constraint segment_run_cause_ck check (cause in ('nightly', 'asked')),
    constraint segment_run_status_ck check (status in ('waiting', 'publishing', 'done'))
);
-- one at a time, and each night once
create unique index uq_segment_run_open on segment_run ((true)) where status <> 'done';
create unique index uq_segment_run_night on segment_run (period_end) where cause = 'nightly';
