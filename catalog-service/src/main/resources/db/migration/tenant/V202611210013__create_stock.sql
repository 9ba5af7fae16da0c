create table stock (
  product_id bigint not null,
  on_hand numeric(14, 3) not null default 0,
  reserved numeric(14, 3) not null default 0,
  version bigint not null default 0,
  updated_at timestamptz not null default now(),
  constraint pk_stock primary key (product_id),
  constraint fk_stock_product foreign key (product_id) references product (id),
  constraint ck_stock_reserved check (reserved >= 0)
);
