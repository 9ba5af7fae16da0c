-- How the store thanks its customers; fed by customer.loyalty events. One row, once the first one came.
create table loyalty_copy (
  id            smallint      not null default 1,
  version       bigint        not null,
  is_active     boolean       not null,
  earn_percent  numeric(5,2)  not null,
  min_total     numeric(14,2) not null,
  constraint pk_loyalty_copy primary key (id),
  constraint ck_loyalty_copy_single check (id = 1)
);
-- What the till knew when the sale was paid, for the receipt; null when it did not know.
alter table sale
  add column points_earned numeric(14,2),
  add column points_balance numeric(14,2),
  add column credit_balance numeric(14,2);
