create table tenant (
  schema_name text not null constraint tenant_pkey primary key,
  tenant_key text not null constraint tenant_tenant_key_key unique,
  version text,
  last_error text,
  provisioned_at timestamptz not null default now(),
  migrated_at timestamptz,
  constraint tenant_schema_name_check check (schema_name ~ '^tenant_[a-z0-9_]{1,40}$')
);

create table outbox (
  seq bigint generated always as identity constraint outbox_pkey primary key,
  event_id uuid not null,
  topic text not null,
  event_key text not null,
  -- the same key is always in the same slot, and one relay at a time serves a slot
  slot smallint not null,
  event text not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text
);
create index outbox_slot_seq_idx on outbox (slot, seq);
create index outbox_event_key_seq_idx on outbox (event_key, seq);

create table parked_event (
  id bigint generated always as identity constraint parked_event_pkey primary key,
  topic text not null,
  event_key text not null,
  event_id text not null,
  event text not null,
  error text not null,
  attempts integer not null default 0,
  parked_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  constraint parked_event_topic_event_id_key unique (topic, event_id)
);
create index parked_event_key_idx on parked_event (topic, event_key, id);
