-- A new password by the employer also ends the locks at the networks that the account is known at.
create or replace function reset_password(account bigint, new_hash text, moment timestamptz)
  returns boolean
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
      delete from shared.login_failure f
       using shared.app_user u join shared.known_network k on k.user_id = u.id
       where u.id = account
         and f.name_hash in (
           sha256(convert_to(u.username_key || E'\n\n' || k.network, 'UTF8')),
           sha256(convert_to(u.username_key || E'\n' || k.network, 'UTF8')));
      return true;
    end
  $$;
