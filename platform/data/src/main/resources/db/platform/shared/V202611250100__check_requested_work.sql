-- What a store asks for is checked here, because whoever writes SQL in its connection chooses the words: a row that the
-- runner cannot read would be leased in vain. The key is the store's own, whatever was handed over.
create or replace function request_work(
  work text, schema_name text, tenant_key text, zone text, currency text, language text, due_at timestamptz
) returns void
language plpgsql
security definer
set search_path = shared, pg_temp
as $$
declare
  own_key text;
begin
  if current_setting('role') <> '${service}_' || schema_name then
    raise exception 'a store asks for its own work only' using errcode = 'insufficient_privilege';
  end if;
  select t.tenant_key into own_key from shared.tenant t where t.schema_name = request_work.schema_name;
  if own_key is null then
    raise exception 'no such store' using errcode = 'insufficient_privilege';
  end if;
  if work is null or work !~ '^[a-z][a-z0-9-]{0,62}$' then
    raise exception 'not a name of work' using errcode = 'invalid_parameter_value';
  end if;
  if currency is null or currency !~ '^[A-Z]{3}$' then
    raise exception 'not a currency' using errcode = 'invalid_parameter_value';
  end if;
  if language is null or language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' then
    raise exception 'not a language' using errcode = 'invalid_parameter_value';
  end if;
  -- The form only: which zones there are is Java's to say. A server with a shorter list (Debian keeps the old names in a
  -- package of their own) must not refuse a store's work; a zone that Java does not know fails when the work is run.
  if zone is null or length(zone) > 64
      or zone !~ '^([A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)$' then
    raise exception 'not a time zone' using errcode = 'invalid_parameter_value';
  end if;
  if due_at is null then
    raise exception 'no time' using errcode = 'invalid_parameter_value';
  end if;
  insert into shared.due_work as d (work, schema_name, tenant_key, zone, currency, language, due_at)
  -- not earlier than now, so that nobody gets ahead of those who wait already
  values (request_work.work, request_work.schema_name, own_key, request_work.zone, request_work.currency,
    request_work.language, greatest(request_work.due_at, now()))
  on conflict on constraint due_work_pkey do update
  set requests = d.requests + 1, due_at = least(d.due_at, excluded.due_at), tenant_key = excluded.tenant_key,
    zone = excluded.zone, currency = excluded.currency, language = excluded.language;
end
$$;
