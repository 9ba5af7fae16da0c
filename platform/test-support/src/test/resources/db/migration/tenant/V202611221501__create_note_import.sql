create table note_import (
  id bigint generated always as identity primary key,
  status text not null,
  mode text not null,
  dry_run boolean not null,
  file_name text not null,
  columns jsonb not null,
  warnings jsonb not null,
  rows_read integer not null default 0,
  total integer,
  is_kept boolean not null default true,
  processed integer not null default 0,
  taken integer not null default 0,
  failed integer not null default 0,
  employee_id bigint not null,
  employee_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create table note_import_file (
  import_id bigint not null,
  part integer not null,
  bytes bytea not null,
  primary key (import_id, part)
);
create table note_import_row (
  import_id bigint not null,
  row_number integer not null,
  text text not null,
  primary key (import_id, row_number)
);
create table note_import_error (
  id bigint generated always as identity primary key,
  import_id bigint not null,
  row_number integer not null,
  column_name text,
  code text not null,
  arguments jsonb not null,
  value text
);
