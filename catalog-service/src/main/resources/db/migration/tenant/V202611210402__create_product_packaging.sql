-- A packaging is so many base units of a product, with barcodes and perhaps a price of its own.
create table product_packaging (
  id bigint generated always as identity,
  product_id bigint not null,
  unit text not null,
  factor numeric(14, 3) not null,
  sale_price numeric(14, 2),
  version bigint not null default 1,
  constraint pk_product_packaging primary key (id),
  constraint fk_product_packaging_product foreign key (product_id) references product (id),
  constraint uq_product_packaging_factor unique (product_id, unit, factor),
  constraint ck_product_packaging_unit check (
    unit in ('pcs', 'kg', 'g', 't', 'l', 'ml', 'm', 'cm', 'm2', 'm3', 'box', 'pack', 'set', 'pair')
  ),
  constraint ck_product_packaging_factor check (factor > 0),
  constraint ck_product_packaging_sale_price check (sale_price >= 0)
);

create table packaging_barcode (
  packaging_id bigint not null,
  position integer not null,
  code text not null,
  constraint pk_packaging_barcode primary key (packaging_id, position),
  constraint fk_packaging_barcode_packaging foreign key (packaging_id)
  references product_packaging (id) on delete cascade,
  constraint ck_packaging_barcode_code check (char_length(code) between 1 and 64)
);
