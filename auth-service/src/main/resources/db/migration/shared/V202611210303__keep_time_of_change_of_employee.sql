-- Also what makes a version move when only the person behind the employment was changed.
alter table employee add column updated_at timestamptz not null default now();
grant update (updated_at) on employee to "${tenants}";
