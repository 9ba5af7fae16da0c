-- A retired register keeps its history and gives its name free.
alter table register
  add column retired_at timestamptz,
  drop constraint uq_register_name,
  add constraint ck_register_retired_inactive check (retired_at is null or not is_active);
create unique index uq_register_name on register (name) where retired_at is null;
