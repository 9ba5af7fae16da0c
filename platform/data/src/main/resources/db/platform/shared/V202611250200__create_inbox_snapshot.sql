-- How far the topics of this service had been written at a time; see ADR 29.
create table inbox_snapshot (
  id bigint generated always as identity constraint inbox_snapshot_pkey primary key,
  taken_at timestamptz not null,
  -- the types of event that the service handled then
  types text[] not null,
  -- since when all before its positions is known to be consumed
  consumed_at timestamptz,
  -- since when what lies behind its positions is skipped
  active_since timestamptz,
  -- since when the inboxes are without what was applied before it
  pruned_at timestamptz,
  constraint inbox_snapshot_active_check check (active_since is null or consumed_at is not null),
  constraint inbox_snapshot_pruned_check check (pruned_at is null or active_since is not null)
);

create table inbox_snapshot_position (
  snapshot_id bigint not null
    constraint inbox_snapshot_position_snapshot_fkey references inbox_snapshot on delete cascade,
  topic text not null,
  partition integer not null,
  -- Kafka's id of the topic: one that is made anew under the same name has another
  topic_id text not null,
  end_offset bigint not null,
  constraint inbox_snapshot_position_pkey primary key (snapshot_id, topic, partition)
);

-- The login prunes without a store's connection and without its role. Never waits long for a store that is being migrated.
create function prune_inbox(schema_name text, applied_before timestamptz, at_most integer) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '1s'
as $$
declare
  removed integer;
begin
  if not exists (select from shared.tenant t where t.schema_name = prune_inbox.schema_name)
      or to_regclass(format('%I.inbox', schema_name)) is null then
    return 0;
  end if;
  execute format(
    'delete from %1$I.inbox where event_id in (
       select event_id from %1$I.inbox where processed_at < $1 limit $2 for update skip locked)', schema_name)
    using applied_before, at_most;
  get diagnostics removed = row_count;
  return removed;
end
$$;
revoke all on function prune_inbox(text, timestamptz, integer) from public;
grant execute on function prune_inbox(text, timestamptz, integer) to "${login}";
