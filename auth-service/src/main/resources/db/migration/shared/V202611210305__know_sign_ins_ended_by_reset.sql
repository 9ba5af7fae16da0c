alter table refresh_family drop constraint ck_refresh_family_reason;
alter table refresh_family add constraint ck_refresh_family_reason
  check (end_reason in ('logout', 'reuse', 'password_changed', 'password_reset'));
