-- A cashier's shift at a register.
create table cash_session (
  id               bigint generated always as identity,
  register_id      bigint        not null,
  employee_id      bigint        not null,
  cashier_name     text          not null,
  status           text          not null default 'open',
  opening_balance  numeric(14,2) not null,
  opened_at        timestamptz   not null,
  closed_at        timestamptz,
  closed_by        bigint,
  expected_cash    numeric(20,2),
  actual_cash      numeric(14,2),
  difference       numeric(20,2),
  version          bigint        not null default 1,
  constraint pk_cash_session primary key (id),
  constraint fk_cash_session_register foreign key (register_id) references register (id),
  constraint ck_cash_session_status check (status in ('open', 'closed')),
  constraint ck_cash_session_opening_balance check (opening_balance >= 0),
  constraint ck_cash_session_actual_cash check (actual_cash >= 0),
  constraint ck_cash_session_counted check (
    (status = 'open' and closed_at is null and actual_cash is null)
    or (status = 'closed' and closed_at is not null and closed_by is not null
        and difference = actual_cash - expected_cash))
);
create unique index uq_cash_session_open_employee on cash_session (employee_id) where status = 'open';
create unique index uq_cash_session_open_register on cash_session (register_id) where status = 'open';
create index ix_cash_session_employee on cash_session (employee_id, id);

-- Money put into or taken out of the drawer without a sale.
create table cash_movement (
  id             bigint generated always as identity,
  session_id     bigint        not null,
  type           text          not null,
  amount         numeric(14,2) not null,
  reason         text          not null,
  employee_id    bigint        not null,
  employee_name  text          not null,
  created_at     timestamptz   not null,
  constraint pk_cash_movement primary key (id),
  constraint fk_cash_movement_session foreign key (session_id) references cash_session (id),
  constraint ck_cash_movement_type check (type in ('in', 'out')),
  constraint ck_cash_movement_amount check (amount > 0)
);
create index ix_cash_movement_session on cash_movement (session_id, id);
