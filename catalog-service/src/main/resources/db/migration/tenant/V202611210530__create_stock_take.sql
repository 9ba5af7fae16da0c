create table stock_take (
  id bigint generated always as identity,
  status text not null default 'draft',
  scope text not null,
  category_id bigint,
  zero_uncounted boolean not null,
  note text,
  created_by_id bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  reviewed_at timestamptz,
  closed_at timestamptz,
  closed_by_name text,
  constraint pk_stock_take primary key (id),
  constraint fk_stock_take_category foreign key (category_id) references category (id) on delete set null,
  constraint ck_stock_take_status check (status in ('draft', 'counting', 'review', 'applied', 'cancelled')),
  constraint ck_stock_take_scope check (scope in ('store', 'category', 'products')),
  constraint ck_stock_take_closed check ((status in ('applied', 'cancelled')) = (closed_at is not null))
);

-- what a draft of the scope "products" will count
create table stock_take_choice (
  take_id bigint not null,
  product_id bigint not null,
  constraint pk_stock_take_choice primary key (take_id, product_id),
  constraint fk_stock_take_choice_take foreign key (take_id) references stock_take (id),
  constraint fk_stock_take_choice_stock foreign key (product_id) references stock (product_id)
);

-- A product is counted by one open stock-take at a time, else the same difference would be applied twice.
create table stock_take_product (
  product_id bigint not null,
  take_id bigint not null,
  constraint pk_stock_take_product primary key (product_id),
  constraint fk_stock_take_product_stock foreign key (product_id) references stock (product_id),
  constraint fk_stock_take_product_take foreign key (take_id) references stock_take (id)
);

create index ix_stock_take_product_take on stock_take_product (take_id);

create table stock_take_line (
  id bigint generated always as identity,
  take_id bigint not null,
  product_id bigint not null,
  batch_id bigint,
  counted numeric(14, 3),
  counted_at timestamptz,
  -- on hand at that moment, and the last entry of the ledger it includes
  expected numeric(14, 3),
  movement_id bigint,
  -- as applied
  difference numeric(14, 3),
  unit_cost numeric(14, 2),
  constraint pk_stock_take_line primary key (id),
  constraint uq_stock_take_line unique nulls not distinct (take_id, product_id, batch_id),
  constraint fk_stock_take_line_take foreign key (take_id) references stock_take (id),
  constraint fk_stock_take_line_stock foreign key (product_id) references stock (product_id),
  constraint fk_stock_take_line_batch foreign key (batch_id, product_id) references batch (id, product_id),
  constraint ck_stock_take_line_counted check (
    (counted is null) = (counted_at is null) and (counted is null) = (expected is null)
    and (counted is null) = (movement_id is null) and counted >= 0
  )
);

create table stock_take_count (
  line_id bigint not null,
  employee_id bigint not null,
  employee_name text not null,
  quantity numeric(14, 3) not null,
  counted_at timestamptz not null,
  constraint pk_stock_take_count primary key (line_id, employee_id),
  constraint fk_stock_take_count_line foreign key (line_id) references stock_take_line (id),
  constraint ck_stock_take_count_quantity check (quantity >= 0)
);
