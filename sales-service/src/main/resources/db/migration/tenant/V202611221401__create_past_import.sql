-- Imports of sales that were made before the store came here.
create table past_import (
  id               bigint generated always as identity,
  status           text        not null,
  mode             text        not null,
  dry_run          boolean     not null,
  file_name        text        not null,
  columns          jsonb       not null,
  warnings         jsonb       not null,
  total            integer     not null default 0,
  processed        integer     not null default 0,
  imported         integer     not null default 0,
  already_imported integer     not null default 0,
  failed           integer     not null default 0,
  sales            integer     not null default 0,
  batches          bigint      not null default 0,
  last_date        text        not null default '',
  last_register    text        not null default '',
  last_receipt     text        not null default '',
  last_row         integer     not null default 0,
  employee_id      bigint      not null,
  employee_name    text        not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  removed_at       timestamptz,
  constraint pk_past_import primary key (id),
  constraint ck_past_import_status check (
    status in ('queued', 'running', 'done', 'failed', 'cancelled', 'removing', 'removed')),
  constraint ck_past_import_mode check (mode in ('refuse', 'as_text')),
  constraint ck_past_import_processed check (
    processed = imported + already_imported + failed and processed <= total)
);
create index ix_past_import_unfinished on past_import (id)
where status in ('queued', 'running', 'removing');
