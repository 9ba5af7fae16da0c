-- Whether an account was opened by the store of this connection and belongs to nothing else: no
-- employment in another store, past ones included, and no store of its own. Only such an account may
-- be changed by its employer. With the owner's rights, because a store cannot see the others; whose
-- store it is, is taken from the role of the connection and never from an argument.
create function is_ours_alone(account bigint) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (
        select from shared.app_user u
          join shared.store s on s.id = u.origin_store_id
         where u.id = account
           and s.schema_name = substr(current_setting('role'), length('${service}_') + 1)
           and not exists (
             select from shared.employee e where e.user_id = u.id and e.store_id <> s.id))
      and not exists (select from shared.store s where s.owner_user_id = account)
  $$;

revoke execute on function is_ours_alone(bigint) from public;
grant execute on function is_ours_alone(bigint) to "${tenants}";

create policy change_own_accounts on app_user for update to "${tenants}"
  using (shared.is_ours_alone(id)) with check (shared.is_ours_alone(id));
grant update (email, email_key, first_name, last_name, version, updated_at) on app_user
  to "${tenants}";

-- A new password and the end of every sign-in, or nothing and false. A function, because a store
-- may neither read nor write credentials otherwise.
create function reset_password(account bigint, new_hash text, moment timestamptz) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    begin
      if not shared.is_ours_alone(account) then
        return false;
      end if;
      update shared.credential set password_hash = new_hash, changed_at = moment
       where user_id = account;
      -- after the credential: whoever was just signing in by the old password has committed
      update shared.refresh_family set ended_at = moment, end_reason = 'password_reset'
       where user_id = account and ended_at is null;
      delete from shared.login_failure f using shared.app_user u
       where u.id = account and f.name_hash = sha256(convert_to(u.username_key, 'UTF8'));
      return true;
    end
  $$;

revoke execute on function reset_password(bigint, text, timestamptz) from public;
grant execute on function reset_password(bigint, text, timestamptz) to "${tenants}";
