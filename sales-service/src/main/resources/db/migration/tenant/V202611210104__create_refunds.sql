-- Goods or money given back for a completed sale; it belongs to the session whose drawer paid it.
create table refund (
  id               bigint generated always as identity,
  sale_id          bigint        not null,
  session_id       bigint        not null,
  register_id      bigint        not null,
  employee_id      bigint        not null,
  cashier_name     text          not null,
  reason           text,
  total_amount     numeric(14,2) not null,
  tax_amount       numeric(14,2) not null,
  discount_amount  numeric(14,2) not null,
  created_at       timestamptz   not null,
  business_date    date          not null,
  constraint pk_refund primary key (id),
  constraint fk_refund_sale foreign key (sale_id) references sale (id),
  constraint fk_refund_session foreign key (session_id) references cash_session (id),
  constraint ck_refund_total check (total_amount >= 0)
);
create index ix_refund_sale on refund (sale_id, id);
create index ix_refund_session on refund (session_id);

create table refund_line (
  id               bigint generated always as identity,
  refund_id        bigint        not null,
  sale_line_id     bigint        not null,
  quantity         numeric(14,3) not null,
  total            numeric(14,2) not null,
  tax_amount       numeric(14,2) not null,
  discount_amount  numeric(14,2) not null,
  restock          boolean       not null,
  constraint pk_refund_line primary key (id),
  constraint uq_refund_line_sale_line unique (refund_id, sale_line_id),
  constraint fk_refund_line_refund foreign key (refund_id) references refund (id),
  constraint fk_refund_line_sale_line foreign key (sale_line_id) references sale_line (id),
  constraint ck_refund_line_quantity check (quantity > 0),
  constraint ck_refund_line_amounts check (total >= 0 and tax_amount >= 0 and discount_amount >= 0)
);

create table refund_payment (
  id               bigint generated always as identity,
  refund_id        bigint        not null,
  sale_payment_id  bigint        not null,
  payment_method   text          not null,
  amount           numeric(14,2) not null,
  constraint pk_refund_payment primary key (id),
  constraint uq_refund_payment_sale_payment unique (refund_id, sale_payment_id),
  constraint fk_refund_payment_refund foreign key (refund_id) references refund (id),
  constraint fk_refund_payment_sale_payment foreign key (sale_payment_id) references sale_payment (id),
  constraint ck_refund_payment_amount check (amount > 0)
);
