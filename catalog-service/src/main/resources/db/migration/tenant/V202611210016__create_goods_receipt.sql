create table goods_receipt (
  id bigint generated always as identity,
  number text not null,
  supplier text,
  note text,
  total_cost numeric(14, 2) not null,
  employee_id bigint not null,
  employee_name text not null,
  received_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint pk_goods_receipt primary key (id),
  constraint ck_goods_receipt_total_cost check (total_cost >= 0)
);

create sequence goods_receipt_number_seq;

create table goods_receipt_line (
  receipt_id bigint not null,
  position integer not null,
  product_id bigint not null,
  quantity numeric(14, 3) not null,
  unit_cost numeric(14, 2) not null,
  total_cost numeric(14, 2) not null,
  average_cost_after numeric(14, 2) not null,
  constraint pk_goods_receipt_line primary key (receipt_id, position),
  constraint fk_goods_receipt_line_receipt foreign key (receipt_id) references goods_receipt (id),
  constraint fk_goods_receipt_line_product foreign key (product_id) references product (id),
  constraint ck_goods_receipt_line_quantity check (quantity > 0),
  constraint ck_goods_receipt_line_unit_cost check (unit_cost >= 0)
);

create index ix_goods_receipt_line_product on goods_receipt_line (product_id);
