-- What was uploaded, as it is, until the import is over. Parts are not worth packing: a workbook is
-- packed already.
create table product_import_file (
  import_id bigint not null,
  part integer not null,
  bytes bytea not null,
  constraint pk_product_import_file primary key (import_id, part),
  constraint fk_product_import_file_import foreign key (import_id) references product_import (id)
);
alter table product_import_file alter column bytes set storage external;
