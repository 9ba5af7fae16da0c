-- Who the store is, for its receipts; fed by auth.store events. One row, once the first one came.
create table store_copy (
  id          smallint not null default 1,
  version     bigint   not null,
  name        text     not null,
  legal_name  text,
  tax_id      text,
  address     text,
  city        text,
  phone       text,
  constraint pk_store_copy primary key (id),
  constraint ck_store_copy_single check (id = 1)
);
