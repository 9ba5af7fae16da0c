-- Who owns which store. A store's role may neither read nor write it, only ask through the functions below, which take
-- the asking store from the role in effect and from nothing that is handed to them.
create table store (
  tenant_key text not null,
  schema_name text not null,
  owner_user_id bigint not null,
  name text not null,
  time_zone text not null,
  currency text not null,
  language text not null,
  deleted_at timestamptz,
  constraint pk_store primary key (tenant_key),
  constraint uq_store_schema_name unique (schema_name)
);

create index ix_store_owner on store (owner_user_id);

create function asking_schema() returns text
language sql stable set search_path = shared, pg_temp
as $$
  select case when starts_with(current_setting('role'), '${service}_tenant_')
    then substr(current_setting('role'), length('${service}_') + 1) end
$$;

-- The asking store as events tell of it; its owner is the one first told of.
create function note_store(its_owner bigint, its_name text, its_zone text, its_currency text, its_language text)
returns void
language sql security definer set search_path = shared, pg_temp
as $$
  insert into store (tenant_key, schema_name, owner_user_id, name, time_zone, currency, language)
  select t.tenant_key, t.schema_name, its_owner, its_name, its_zone, its_currency, its_language
  from tenant t where t.schema_name = asking_schema()
  on conflict on constraint pk_store do update
  set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, language = excluded.language
$$;

create function note_store_deleted(is_deleted boolean) returns void
language sql security definer set search_path = shared, pg_temp
as $$
  update store set deleted_at = case when is_deleted then coalesce(deleted_at, now()) end
  where schema_name = asking_schema()
$$;

create function note_store_name(its_name text) returns void
language sql security definer set search_path = shared, pg_temp
as $$
  update store set name = its_name where schema_name = asking_schema()
$$;

-- Another living store of the asking store's owner.
create function sibling_store(wanted_key text)
returns table (tenant_key text, schema_name text, name text, time_zone text, currency text, language text, own_name text)
language sql stable security definer set search_path = shared, pg_temp
as $$
  select s.tenant_key, s.schema_name, s.name, s.time_zone, s.currency, s.language, mine.name
  from store mine join store s on s.owner_user_id = mine.owner_user_id
  where mine.schema_name = asking_schema() and mine.deleted_at is null
    and s.tenant_key = wanted_key and s.tenant_key <> mine.tenant_key and s.deleted_at is null
$$;

revoke all on function note_store(bigint, text, text, text, text) from public;
revoke all on function note_store_name(text) from public;
revoke all on function note_store_deleted(boolean) from public;
revoke all on function sibling_store(text) from public;
grant execute on function note_store(bigint, text, text, text, text) to "${tenants}";
grant execute on function note_store_name(text) to "${tenants}";
grant execute on function note_store_deleted(boolean) to "${tenants}";
grant execute on function sibling_store(text) to "${tenants}";
