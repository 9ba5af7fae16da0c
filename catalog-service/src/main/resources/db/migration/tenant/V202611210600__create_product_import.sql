create table product_import (
  id bigint generated always as identity,
  status text not null,
  mode text not null,
  dry_run boolean not null,
  file_name text not null,
  columns jsonb not null,
  warnings jsonb not null,
  total integer not null default 0,
  last_row integer not null default 0,
  processed integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  failed integer not null default 0,
  employee_id bigint not null,
  employee_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint pk_product_import primary key (id),
  constraint ck_product_import_status check (
    status in ('queued', 'running', 'done', 'failed', 'cancelled')
  ),
  constraint ck_product_import_mode check (mode in ('create', 'update', 'upsert')),
  constraint ck_product_import_processed check (
    processed = created + updated + unchanged + failed and processed <= total
  )
);

create index ix_product_import_unfinished on product_import (id)
where status in ('queued', 'running');
