create table product_import_error (
  id bigint generated always as identity,
  import_id bigint not null,
  row_number integer not null,
  column_name text,
  code text not null,
  arguments jsonb not null,
  value text,
  constraint pk_product_import_error primary key (id),
  constraint fk_product_import_error_import foreign key (import_id) references product_import (id)
);

create index ix_product_import_error_import on product_import_error (import_id, row_number, id);
