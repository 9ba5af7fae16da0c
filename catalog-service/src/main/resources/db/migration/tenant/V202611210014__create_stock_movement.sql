create table stock_movement (
  id bigint generated always as identity,
  product_id bigint not null,
  type text not null,
  quantity numeric(14, 3) not null,
  unit_cost numeric(14, 2) not null,
  balance_after numeric(14, 3) not null,
  below_zero boolean not null generated always as (balance_after < 0) stored,
  source_id bigint,
  source_line bigint,
  reason text,
  note text,
  employee_id bigint,
  employee_name text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  constraint pk_stock_movement primary key (id),
  constraint fk_stock_movement_stock foreign key (product_id) references stock (product_id),
  constraint uq_stock_movement_source unique (type, source_id, source_line),
  constraint ck_stock_movement_type check (type in ('receipt', 'adjustment', 'sale', 'refund')),
  constraint ck_stock_movement_quantity check (quantity <> 0),
  constraint ck_stock_movement_source check ((source_id is null) = (source_line is null))
);

create index ix_stock_movement_product on stock_movement (product_id, id);
