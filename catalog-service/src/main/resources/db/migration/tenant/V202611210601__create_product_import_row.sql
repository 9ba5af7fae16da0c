-- What the file says, kept until the import is over.
create table product_import_row (
  import_id bigint not null,
  row_number integer not null,
  cells jsonb not null,
  clash_column text,
  clash_row integer,
  constraint pk_product_import_row primary key (import_id, row_number),
  constraint fk_product_import_row_import foreign key (import_id) references product_import (id),
  constraint ck_product_import_row_clash check ((clash_column is null) = (clash_row is null))
);
