-- Whether the migration of stores behind the running services is paused; one row or none.
create table tenant_rollout (
  only_one boolean not null default true constraint tenant_rollout_pkey primary key,
  paused_at timestamptz,
  reason text not null default '',
  constraint tenant_rollout_only_one_check check (only_one)
);
