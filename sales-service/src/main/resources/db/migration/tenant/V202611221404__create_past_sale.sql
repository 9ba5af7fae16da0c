-- Sales from before, apart from the tills': no session, no number, no drawer, no stock. They share
-- the ids of the tills' sales, so that an id names one sale whichever kind it is.
create table past_sale (
  id              bigint        not null default nextval('sale_id_seq'),
  import_id       bigint        not null,
  receipt         text          not null,
  register        text          not null,
  sold_at         timestamptz   not null,
  business_date   date          not null,
  customer_id     bigint,
  customer_name   text,
  customer_phone  text,
  cashier_name    text,
  subtotal        numeric(14,2) not null,
  discount_amount numeric(14,2) not null,
  tax_amount      numeric(14,2) not null,
  total_amount    numeric(14,2) not null,
  constraint pk_past_sale primary key (id),
  constraint fk_past_sale_import foreign key (import_id) references past_import (id),
  constraint uq_past_sale_receipt unique (business_date, register, receipt),
  constraint ck_past_sale_total check (
    total_amount = subtotal - discount_amount and total_amount >= 0
    and tax_amount between 0 and total_amount)
);
create index ix_past_sale_import on past_sale (import_id, id);
create index ix_past_sale_sold_at on past_sale (sold_at, id);
create index ix_past_sale_customer on past_sale (customer_id) where customer_id is not null;

create table past_sale_line (
  sale_id         bigint        not null,
  line_id         integer       not null,
  product_id      bigint,
  name            text          not null,
  sku             text,
  barcode         text,
  quantity        numeric(14,3) not null,
  unit_price      numeric(14,2) not null,
  discount_amount numeric(14,2) not null,
  tax_amount      numeric(14,2) not null,
  total           numeric(14,2) not null,
  cost_price      numeric(14,2),
  constraint pk_past_sale_line primary key (sale_id, line_id),
  constraint fk_past_sale_line_sale foreign key (sale_id) references past_sale (id),
  constraint ck_past_sale_line_quantity check (quantity > 0),
  constraint ck_past_sale_line_amounts check (
    unit_price >= 0 and discount_amount >= 0 and total >= 0 and tax_amount between 0 and total
    and cost_price >= 0)
);

create table past_sale_payment (
  sale_id        bigint        not null,
  payment_method text          not null,
  amount         numeric(14,2) not null,
  constraint pk_past_sale_payment primary key (sale_id, payment_method),
  constraint fk_past_sale_payment_sale foreign key (sale_id) references past_sale (id),
  constraint ck_past_sale_payment_method check (
    payment_method in ('cash', 'card', 'mobile', 'transfer', 'points', 'credit', 'other')),
  constraint ck_past_sale_payment_amount check (amount > 0)
);
