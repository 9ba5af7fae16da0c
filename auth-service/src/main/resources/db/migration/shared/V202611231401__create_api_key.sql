-- What a store's own programs show instead of a user token. Only SHA-256 of the secret is kept: it is 32
-- random bytes, so a slow hash would protect nothing and would be paid for at each exchange. Ids begin
-- where no account and no employee ever will, because services note a machine in an employee's place.
create table api_key (
  id bigint generated always as identity (start with 1000000000000),
  store_id bigint not null,
  name text not null,
  scopes text[] not null,
  addresses text[] not null default '{}',
  secret_hash bytea not null,
  last_four text not null,
  former_hash bytea,
  former_until timestamptz,
  expires_at timestamptz,
  last_used_on date,
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  revoked_at timestamptz,
  version bigint not null default 1,
  constraint pk_api_key primary key (id),
  constraint fk_api_key_store foreign key (store_id) references store (id),
  constraint uq_api_key_secret unique (secret_hash),
  constraint ck_api_key_name check (length(name) between 1 and 100),
  constraint ck_api_key_scopes check (cardinality(scopes) between 1 and 50),
  constraint ck_api_key_addresses check (cardinality(addresses) <= 50),
  constraint ck_api_key_secret check (length(secret_hash) = 32),
  constraint ck_api_key_former check ((former_hash is null) = (former_until is null))
);

comment on column api_key.former_hash is
  'The secret before the last rotation, good until former_until.';

create unique index ux_api_key_former on api_key (former_hash) where former_hash is not null;
create index ix_api_key_store on api_key (store_id, id);

alter table api_key enable row level security;
create policy all_stores on api_key to "${login}" using (true) with check (true);
create policy own_keys on api_key for select to "${tenants}"
  using (store_id = shared.current_store_id());
create policy make_own_keys on api_key for insert to "${tenants}"
  with check (store_id = shared.current_store_id());
create policy change_own_keys on api_key for update to "${tenants}"
  using (store_id = shared.current_store_id())
  with check (store_id = shared.current_store_id());

-- A store never reads a hash, not even its own.
grant select (id, store_id, name, scopes, addresses, last_four, former_until, expires_at, last_used_on,
              created_by, created_by_name, created_at, updated_at, revoked_at, version)
  on api_key to "${tenants}";
grant insert (store_id, name, scopes, addresses, secret_hash, last_four, expires_at, created_by,
              created_by_name)
  on api_key to "${tenants}";
grant update (name, scopes, addresses, secret_hash, last_four, former_until, expires_at, updated_at,
              revoked_at, version)
  on api_key to "${tenants}";

-- Hence a store cannot move one by itself either.
create function keep_former_secret() returns trigger
  language plpgsql
  as $$
    begin
      new.former_hash := case when new.former_until is not null then old.secret_hash end;
      return new;
    end
  $$;

create trigger api_key_keeps_former_secret
  before update of secret_hash on api_key
  for each row execute function keep_former_secret();
