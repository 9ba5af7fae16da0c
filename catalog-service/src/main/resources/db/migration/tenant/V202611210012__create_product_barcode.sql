create table product_barcode (
  product_id bigint not null,
  code text not null,
  position integer not null,
  constraint pk_product_barcode primary key (product_id, position),
  constraint uq_product_barcode_code unique (code),
  constraint fk_product_barcode_product foreign key (product_id) references product (id),
  constraint ck_product_barcode_code check (char_length(code) between 1 and 64),
  constraint ck_product_barcode_position check (position >= 0)
);
