create table product (
  id bigint generated always as identity,
  name text not null,
  sku text not null,
  description text not null,
  category_id bigint,
  unit text not null,
  cost_price numeric(14, 2) not null,
  sale_price numeric(14, 2) not null,
  wholesale_price numeric(14, 2),
  tax_rate numeric(5, 2) not null,
  min_stock numeric(14, 3) not null,
  is_active boolean not null,
  attributes jsonb not null,
  ikpu text,
  package_code text,
  marking_required boolean not null,
  search_text text not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  constraint pk_product primary key (id),
  constraint fk_product_category foreign key (category_id) references category (id),
  constraint ck_product_name check (char_length(name) between 1 and 255),
  constraint ck_product_sku check (char_length(sku) between 1 and 64),
  constraint ck_product_unit check (
    unit in ('pcs', 'kg', 'g', 't', 'l', 'ml', 'm', 'cm', 'm2', 'm3', 'box', 'pack', 'set', 'pair')
  ),
  constraint ck_product_cost_price check (cost_price >= 0),
  constraint ck_product_sale_price check (sale_price >= 0),
  constraint ck_product_wholesale_price check (wholesale_price >= 0),
  constraint ck_product_tax_rate check (tax_rate between 0 and 100),
  constraint ck_product_min_stock check (min_stock >= 0),
  constraint ck_product_attributes check (jsonb_typeof(attributes) = 'object'),
  constraint ck_product_ikpu check (ikpu ~ '^[0-9]{17}$')
);

-- A deleted product stays as a tombstone and gives its SKU back.
create unique index uq_product_sku on product (lower(sku)) where deleted_at is null;

create index ix_product_category on product (category_id) where deleted_at is null;

create index ix_product_name on product (name, id) where deleted_at is null;

create index ix_product_created_at on product (created_at, id) where deleted_at is null;

create index ix_product_search on product using gin (search_text extensions.gin_trgm_ops)
where deleted_at is null;

create sequence product_sku_seq;
