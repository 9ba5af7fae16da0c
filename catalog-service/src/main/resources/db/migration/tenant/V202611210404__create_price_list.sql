-- Days are those of the store's calendar, both inclusive.
create table price_list (
  id bigint generated always as identity,
  name text not null,
  is_active boolean not null,
  valid_from date,
  valid_to date,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_price_list primary key (id),
  constraint ck_price_list_name check (char_length(name) between 1 and 120),
  constraint ck_price_list_validity check (valid_from <= valid_to)
);

create unique index uq_price_list_name on price_list (lower(name));

-- A price holds from its quantity on, up to the next one of the same list.
create table price_list_price (
  id bigint generated always as identity,
  price_list_id bigint not null,
  product_id bigint not null,
  min_quantity numeric(14, 3) not null,
  price numeric(14, 2) not null,
  constraint pk_price_list_price primary key (id),
  constraint fk_price_list_price_list foreign key (price_list_id) references price_list (id),
  constraint fk_price_list_price_product foreign key (product_id) references product (id),
  constraint uq_price_list_price unique (price_list_id, product_id, min_quantity),
  constraint ck_price_list_price_min_quantity check (min_quantity >= 0),
  constraint ck_price_list_price_price check (price >= 0)
);

create index ix_price_list_price_product on price_list_price (product_id);
