-- The second line for tables that all stores share: a connection that serves a store has that
-- store's role (${service}_tenant_<slug>) and sees and changes its rows only, whatever the query
-- says. The login role serves sign-in and the exchange, which must look across stores.
alter table store enable row level security;
alter table employee enable row level security;
alter table app_user enable row level security;
alter table credential enable row level security;

create policy all_stores on store to "${login}" using (true) with check (true);
create policy all_stores on employee to "${login}" using (true) with check (true);
create policy all_stores on app_user to "${login}" using (true) with check (true);
create policy all_stores on credential to "${login}" using (true) with check (true);

-- The expression is on the role's side, so that the unique index on schema_name serves the policy.
create policy own_store on store for select to "${tenants}"
  using (schema_name = substr(current_user::text, length('${service}_') + 1));

-- With the caller's rights, hence through the policy above. A function rather than a subquery,
-- because policies that query each other's tables are refused as recursive.
create function current_store_id() returns bigint
  language sql stable parallel safe
  return (select s.id from shared.store s);

create policy own_employees on employee for select to "${tenants}"
  using (store_id = shared.current_store_id());
-- Only an account that this store opened may be hired: linking somebody else's account to one's
-- own store would make that person visible.
create policy hire_own_accounts on employee for insert to "${tenants}"
  with check (
    store_id = shared.current_store_id()
    and user_id in (select u.id from shared.app_user u
                     where u.origin_store_id = shared.current_store_id()));
create policy change_own_employees on employee for update to "${tenants}"
  using (store_id = shared.current_store_id())
  with check (store_id = shared.current_store_id());

create policy own_people on app_user for select to "${tenants}"
  using (origin_store_id = shared.current_store_id()
         or id in (select e.user_id from shared.employee e));
create policy open_accounts on app_user for insert to "${tenants}"
  with check (origin_store_id = shared.current_store_id());

create policy give_first_credential on credential for insert to "${tenants}"
  with check (user_id in (select u.id from shared.app_user u
                           where u.origin_store_id = shared.current_store_id()));

grant select on store, employee, app_user to "${tenants}";
grant insert on employee, app_user, credential to "${tenants}";
grant update (role, phone, position, is_active, dismissed_at, version) on employee to "${tenants}";
