create table batch (
  id bigint generated always as identity,
  product_id bigint not null,
  number text not null,
  expires_on date,
  unit_cost numeric(14, 2) not null,
  on_hand numeric(14, 3) not null default 0,
  version bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pk_batch primary key (id),
  constraint uq_batch_number unique (product_id, number),
  constraint uq_batch_product unique (id, product_id),
  constraint fk_batch_stock foreign key (product_id) references stock (product_id),
  constraint ck_batch_number check (char_length(number) between 1 and 64),
  constraint ck_batch_unit_cost check (unit_cost >= 0),
  constraint ck_batch_on_hand check (on_hand >= 0)
);

create index ix_batch_expiry on batch (expires_on, id) where on_hand > 0;
