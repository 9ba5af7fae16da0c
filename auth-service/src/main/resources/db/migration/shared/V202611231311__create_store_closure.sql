-- While an operator backs up or restores a store no passes to it are given out. A command that dies leaves no store
-- closed for ever, because each closure ends by itself; the one exception is a restore that is half done ('infinity').
create table store_closure (
  tenant_key text not null,
  reason text not null,
  closed_at timestamptz not null default now(),
  open_at timestamptz not null,
  constraint pk_store_closure primary key (tenant_key)
);
