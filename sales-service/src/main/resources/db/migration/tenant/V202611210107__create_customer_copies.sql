-- Names and phones for receipts; fed by customer.customer events.
create table customer_copy (
  customer_id  bigint  not null,
  version      bigint  not null,
  name         text,
  phone        text,
  is_active    boolean not null,
  is_deleted   boolean not null default false,
  constraint pk_customer_copy primary key (customer_id)
);
