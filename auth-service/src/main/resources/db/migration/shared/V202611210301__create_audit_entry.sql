-- Who did what to whose account or store, kept for the owner. One row per store concerned, so that
-- row-level security can show each owner their own and nothing else; null for what concerns no store.
create table audit_entry (
  id bigint generated always as identity,
  created_at timestamptz not null default clock_timestamp(),
  store_id bigint,
  action text not null,
  actor_user_id bigint,
  actor_name text not null default '',
  actor_role text not null default '',
  target_type text not null,
  target_id bigint,
  target_name text not null default '',
  address text not null default '',
  user_agent text not null default '',
  changes jsonb not null default '{}',
  constraint pk_audit_entry primary key (id),
  constraint fk_audit_entry_store foreign key (store_id) references store (id),
  constraint ck_audit_entry_action check (action ~ '^[a-z_]{1,40}$'),
  constraint ck_audit_entry_changes check (jsonb_typeof(changes) = 'object')
);

create index ix_audit_entry_store on audit_entry (store_id, id);

-- Nobody rewrites what was written, not even the owner of the table by a slip.
create function refuse_change_of_audit_entry() returns trigger
  language plpgsql
  as $$ begin raise exception 'audit entries are never changed' using errcode = '42501'; end $$;

create trigger audit_entry_is_append_only
  before update or delete or truncate on audit_entry
  for each statement execute function refuse_change_of_audit_entry();

revoke update, delete, truncate on audit_entry from "${login}";

alter table audit_entry enable row level security;
create policy all_stores on audit_entry to "${login}" using (true) with check (true);
create policy read_own_entries on audit_entry for select to "${tenants}"
  using (store_id = shared.current_store_id());
create policy write_own_entries on audit_entry for insert to "${tenants}"
  with check (store_id = shared.current_store_id());

grant select on audit_entry to "${tenants}";
-- not id and created_at: those are the database's word
grant insert (store_id, action, actor_user_id, actor_name, actor_role, target_type, target_id,
              target_name, address, user_agent, changes)
  on audit_entry to "${tenants}";
