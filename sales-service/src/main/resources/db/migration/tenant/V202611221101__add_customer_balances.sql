-- What customer-service says of points and debt, and what was spent here that it has not yet counted.
alter table customer_copy
  add column group_id        bigint,
  add column group_name      text,
  add column group_discount  numeric(5,2),
  add column points_balance  numeric(14,2) not null default 0,
  add column credit_limit    numeric(14,2) not null default 0,
  add column credit_balance  numeric(14,2) not null default 0,
  add column merged_into     bigint;

create table customer_spend (
  kind         text          not null,
  document_id  bigint        not null,
  customer_id  bigint        not null,
  points       numeric(14,2) not null,
  credit       numeric(14,2) not null,
  noted_at     timestamptz   not null default now(),
  constraint pk_customer_spend primary key (kind, document_id),
  constraint ck_customer_spend_kind check (kind in ('sale', 'refund', 'debt_payment'))
);
create index ix_customer_spend_customer on customer_spend (customer_id);
