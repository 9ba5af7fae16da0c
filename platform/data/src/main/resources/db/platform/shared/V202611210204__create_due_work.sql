-- Which stores have something to do and when: read by the runner, so that it need not visit every store.
create table due_work (
  work text not null,
  schema_name text not null,
  tenant_key text not null,
  zone text not null,
  currency text not null,
  language text not null,
  due_at timestamptz not null,
  -- counts requests, so that one that comes while the work is being done is not taken for done
  requests bigint not null default 1,
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  constraint due_work_pkey primary key (work, schema_name)
);
create index due_work_due_at_idx on due_work (due_at);

-- A store may ask for its own work and see nothing here; that is all its role can do.
create function request_work(
  work text, schema_name text, tenant_key text, zone text, currency text, language text, due_at timestamptz
) returns void
language plpgsql
security definer
set search_path = shared, pg_temp
as $$
begin
  if current_setting('role') <> '${service}_' || schema_name then
    raise exception 'a store asks for its own work only' using errcode = 'insufficient_privilege';
  end if;
  insert into shared.due_work as d (work, schema_name, tenant_key, zone, currency, language, due_at)
  values (request_work.work, request_work.schema_name, request_work.tenant_key, request_work.zone,
    request_work.currency, request_work.language, request_work.due_at)
  on conflict on constraint due_work_pkey do update
  set requests = d.requests + 1, due_at = least(d.due_at, excluded.due_at), tenant_key = excluded.tenant_key,
    zone = excluded.zone, currency = excluded.currency, language = excluded.language;
end
$$;
revoke all on function request_work(text, text, text, text, text, text, timestamptz) from public;
grant execute on function request_work(text, text, text, text, text, text, timestamptz) to "${tenants}";
