-- Imports of customers, their files and rows, which go when the import is over, and their errors.
create table customer_import (
    id            bigint      not null generated always as identity,
    status        text        not null,
    mode          text        not null,
    dry_run       boolean     not null,
    file_name     text        not null,
    columns       jsonb       not null,
    warnings      jsonb       not null,
    total         integer,
    rows_read     integer     not null default 0,
    last_row      integer     not null default 0,
    processed     integer     not null default 0,
    created       integer     not null default 0,
    updated       integer     not null default 0,
    unchanged     integer     not null default 0,
    failed        integer     not null default 0,
    is_kept       boolean     not null default true,
    employee_id   bigint      not null,
    employee_name text        not null,
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    constraint customer_import_pk primary key (id),
    constraint customer_import_status_check check (
        status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    constraint customer_import_mode_check check (mode in ('create', 'update', 'upsert')),
    constraint customer_import_processed_check check (
        processed = created + updated + unchanged + failed and processed <= rows_read
        and rows_read <= total)
);

create index customer_import_unfinished_idx on customer_import (id) where status in ('queued', 'running');
create index customer_import_kept_idx on customer_import (id)
where is_kept and status not in ('queued', 'running');

-- Parts are not worth packing: a workbook is packed already.
create table customer_import_file (
    import_id bigint  not null,
    part      integer not null,
    bytes     bytea   not null,
    constraint customer_import_file_pk primary key (import_id, part),
    constraint customer_import_file_import_fk foreign key (import_id) references customer_import (id)
);

alter table customer_import_file alter column bytes set storage external;

-- Without a foreign key: to look for the import with each of a hundred thousand rows takes time.
create table customer_import_row (
    import_id    bigint  not null,
    row_number   integer not null,
    cells        jsonb   not null,
    clash_column text,
    clash_row    integer,
    constraint customer_import_row_pk primary key (import_id, row_number),
    constraint customer_import_row_clash_check check ((clash_column is null) = (clash_row is null))
);

create table customer_import_error (
    id          bigint  not null generated always as identity,
    import_id   bigint  not null,
    row_number  integer not null,
    column_name text,
    code        text    not null,
    arguments   jsonb   not null,
    value       text,
    constraint customer_import_error_pk primary key (id),
    constraint customer_import_error_import_fk foreign key (import_id) references customer_import (id)
);

create index customer_import_error_import_idx on customer_import_error (import_id, row_number, id);
