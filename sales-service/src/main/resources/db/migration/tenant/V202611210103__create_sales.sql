create table sale (
  id               bigint generated always as identity,
  session_id       bigint        not null,
  register_id      bigint        not null,
  client_uuid      uuid,
  receipt_number   text          not null,
  number           bigint,
  register_number  bigint,
  status           text          not null default 'pending',
  cashier_id       bigint        not null,
  cashier_name     text          not null,
  customer_id      bigint,
  customer_name    text,
  customer_phone   text,
  subtotal         numeric(14,2) not null default 0,
  discount_amount  numeric(14,2) not null default 0,
  tax_amount       numeric(14,2) not null default 0,
  total_amount     numeric(14,2) not null default 0,
  change_amount    numeric(14,2) not null default 0,
  refunded_amount  numeric(14,2) not null default 0,
  is_partially_refunded boolean  not null default false,
  cancel_reason    text,
  created_at       timestamptz   not null,
  completed_at     timestamptz,
  cancelled_at     timestamptz,
  business_date    date,
  version          bigint        not null default 1,
  constraint pk_sale primary key (id),
  constraint fk_sale_session foreign key (session_id) references cash_session (id),
  constraint uq_sale_receipt_number unique (receipt_number),
  constraint uq_sale_number unique (number),
  constraint uq_sale_register_number unique (register_id, register_number),
  constraint uq_sale_client_uuid unique (register_id, client_uuid),
  constraint ck_sale_status check (status in ('pending', 'completed', 'cancelled', 'refunded')),
  constraint ck_sale_total check (total_amount = subtotal - discount_amount and total_amount >= 0),
  constraint ck_sale_refunded check (refunded_amount between 0 and total_amount),
  constraint ck_sale_numbered check (
    (status in ('pending', 'cancelled') and number is null and register_number is null
      and completed_at is null and refunded_amount = 0)
    or (status in ('completed', 'refunded') and number is not null and register_number is not null
      and completed_at is not null and business_date is not null))
);
-- One draft per session: the sale that scan-item adds to.
create unique index uq_sale_pending on sale (session_id) where status = 'pending';
create index ix_sale_session on sale (session_id, id);
create index ix_sale_business_date on sale (business_date);
create index ix_sale_created_at on sale (created_at);
create index ix_sale_customer on sale (customer_id) where customer_id is not null;

-- Everything the receipt says about a product is frozen here at scan time.
create table sale_line (
  id                 bigint generated always as identity,
  sale_id            bigint        not null,
  product_id         bigint        not null,
  name               text          not null,
  sku                text,
  barcode            text,
  unit               text          not null,
  batch_id           bigint,
  quantity           numeric(14,3) not null,
  unit_price         numeric(14,2) not null,
  discount_amount    numeric(14,2) not null default 0,
  tax_rate           numeric(5,2)  not null,
  tax_amount         numeric(14,2) not null,
  total              numeric(14,2) not null,
  cost_price         numeric(14,2) not null,
  refunded_quantity  numeric(14,3) not null default 0,
  refunded_total     numeric(14,2) not null default 0,
  refunded_tax       numeric(14,2) not null default 0,
  refunded_discount  numeric(14,2) not null default 0,
  constraint pk_sale_line primary key (id),
  constraint fk_sale_line_sale foreign key (sale_id) references sale (id),
  constraint ck_sale_line_quantity check (quantity > 0),
  constraint ck_sale_line_amounts check (
    unit_price >= 0 and discount_amount >= 0 and total >= 0 and tax_amount between 0 and total),
  constraint ck_sale_line_refunded check (
    refunded_quantity between 0 and quantity and refunded_total between 0 and total
    and refunded_tax between 0 and tax_amount and refunded_discount between 0 and discount_amount)
);
create index ix_sale_line_sale on sale_line (sale_id, id);

-- What was given, what came back as change, and the net apart: only the net is the sale's.
create table sale_payment (
  id               bigint generated always as identity,
  sale_id          bigint        not null,
  payment_method   text          not null,
  amount           numeric(14,2) not null,
  received_amount  numeric(14,2) not null,
  change_amount    numeric(14,2) not null,
  refunded_amount  numeric(14,2) not null default 0,
  card_last4       text,
  transaction_id   text,
  constraint pk_sale_payment primary key (id),
  constraint fk_sale_payment_sale foreign key (sale_id) references sale (id),
  constraint ck_sale_payment_method check (payment_method in ('cash', 'card', 'mobile', 'transfer')),
  constraint ck_sale_payment_amounts check (
    amount > 0 and change_amount >= 0 and received_amount = amount + change_amount
    and (payment_method = 'cash' or change_amount = 0)),
  constraint ck_sale_payment_refunded check (refunded_amount between 0 and amount)
);
create index ix_sale_payment_sale on sale_payment (sale_id, id);
