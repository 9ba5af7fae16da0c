-- The keys of requests that are made for no store, such as opening one; out of every store's sight.
create table idempotency_key (
  user_id bigint not null,
  method text not null,
  path text not null,
  key text not null,
  request_hash bytea not null,
  status smallint,
  content_type text,
  body bytea,
  sealed boolean not null default true,
  created_at timestamptz not null default now(),
  constraint idempotency_key_pkey primary key (user_id, method, path, key)
);
create index idempotency_key_created_at_idx on idempotency_key (created_at);
