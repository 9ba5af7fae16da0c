-- How far an operation over several databases came in this one, for whoever has to go on with it.
create table tenant_operation (
  operation uuid not null,
  schema_name text not null,
  archive_hash text not null,
  applied_at timestamptz not null default now(),
  constraint tenant_operation_pkey primary key (operation),
  constraint tenant_operation_schema_name_key unique (schema_name)
);
