-- What the till knows of catalog-service's products; fed by catalog.product events. A deleted
-- product stays as a tombstone, so that an older event cannot bring it back.
create table product_copy (
  product_id  bigint        not null,
  version     bigint        not null,
  name        text          not null,
  sku         text,
  unit        text          not null,
  sale_price  numeric(14,2) not null,
  cost_price  numeric(14,2) not null,
  tax_rate    numeric(5,2)  not null,
  is_active   boolean       not null,
  is_deleted  boolean       not null default false,
  copied_at   timestamptz   not null default now(),
  constraint pk_product_copy primary key (product_id)
);

-- Not unique alone: a barcode may move to another product and its two events come in any order.
create table product_copy_barcode (
  barcode     text   not null,
  product_id  bigint not null,
  constraint pk_product_copy_barcode primary key (barcode, product_id),
  constraint fk_product_copy_barcode_product foreign key (product_id)
    references product_copy (product_id) on delete cascade
);
create index ix_product_copy_barcode_product on product_copy_barcode (product_id);
-- Labels of scales name a product by its SKU.
create index ix_product_copy_sku on product_copy (lower(sku));
