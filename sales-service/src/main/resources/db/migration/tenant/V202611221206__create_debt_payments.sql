-- What customers pay at a till of what they owe; customer-service keeps the debt itself.
create table debt_payment (
  id               bigint generated always as identity,
  client_uuid      uuid,
  session_id       bigint        not null,
  register_id      bigint        not null,
  customer_id      bigint        not null,
  customer_name    text,
  employee_id      bigint        not null,
  cashier_name     text          not null,
  payment_method   text          not null,
  amount           numeric(14,2) not null,
  received_amount  numeric(14,2) not null,
  change_amount    numeric(14,2) not null,
  note             text,
  received_at      timestamptz   not null,
  business_date    date          not null,
  constraint pk_debt_payment primary key (id),
  constraint uq_debt_payment_client_uuid unique (client_uuid),
  constraint fk_debt_payment_session foreign key (session_id) references cash_session (id),
  constraint ck_debt_payment_method check (payment_method in ('cash', 'card', 'mobile', 'transfer')),
  constraint ck_debt_payment_amounts check (
    amount > 0 and change_amount >= 0 and received_amount = amount + change_amount
    and (payment_method = 'cash' or change_amount = 0))
);
create index ix_debt_payment_session on debt_payment (session_id);
create index ix_debt_payment_customer on debt_payment (customer_id, id);

-- The whole of a payment given back; it belongs to the session whose drawer gave it.
create table debt_reversal (
  debt_payment_id  bigint        not null,
  session_id       bigint        not null,
  register_id      bigint        not null,
  employee_id      bigint        not null,
  employee_name    text          not null,
  payment_method   text          not null,
  amount           numeric(14,2) not null,
  reason           text,
  reversed_at      timestamptz   not null,
  business_date    date          not null,
  constraint pk_debt_reversal primary key (debt_payment_id),
  constraint fk_debt_reversal_payment foreign key (debt_payment_id) references debt_payment (id),
  constraint fk_debt_reversal_session foreign key (session_id) references cash_session (id),
  constraint ck_debt_reversal_amount check (amount > 0)
);
create index ix_debt_reversal_session on debt_reversal (session_id);
