-- The list is that of roles.json; a test hires an employee in each.
alter table employee drop constraint ck_employee_role;
alter table employee add constraint ck_employee_role check (
  role in ('owner', 'manager', 'cashier', 'stockkeeper', 'waiter', 'kitchen', 'operator', 'viewer'));
