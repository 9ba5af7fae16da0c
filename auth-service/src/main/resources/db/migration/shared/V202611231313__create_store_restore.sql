-- What was told about a store between these moments was taken back by a restore.
create table store_restore (
  operation uuid not null,
  tenant_key text not null,
  taken_at timestamptz not null,
  restored_at timestamptz not null,
  constraint pk_store_restore primary key (operation)
);

create index ix_store_restore_tenant_key on store_restore (tenant_key);
