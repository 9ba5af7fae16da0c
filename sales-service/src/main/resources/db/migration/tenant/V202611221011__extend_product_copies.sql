-- What the till needs to price by quantity, to know a box by its barcode, and to sell first what
-- expires first; fed by catalog.product and catalog.batch events.
alter table product_copy
  add column wholesale_price numeric(14,2),
  add column packagings jsonb not null default '[]',
  add column prices jsonb not null default '[]';

-- Null: the barcode of the product itself.
alter table product_copy_barcode add column packaging_id bigint;

create table batch_copy (
  batch_id    bigint        not null,
  product_id  bigint        not null,
  version     bigint        not null,
  number      text          not null,
  expires_on  date,
  on_hand     numeric(14,3) not null,
  constraint pk_batch_copy primary key (batch_id)
);
create index ix_batch_copy_product on batch_copy (product_id, expires_on, batch_id) where on_hand > 0;
