create table inbox (
  event_id uuid not null constraint inbox_pkey primary key,
  processed_at timestamptz not null default now()
);

create table idempotency_key (
  user_id bigint not null,
  method text not null,
  path text not null,
  key text not null,
  request_hash bytea not null,
  status smallint,
  content_type text,
  body bytea,
  created_at timestamptz not null default now(),
  constraint idempotency_key_pkey primary key (user_id, method, path, key)
);
create index idempotency_key_created_at_idx on idempotency_key (created_at);
