create table transfer (
  id bigint generated always as identity,
  -- the same at both ends; made by the sender
  reference uuid not null,
  direction text not null,
  status text not null,
  other_key text not null,
  other_schema text not null,
  other_name text not null,
  other_zone text not null,
  other_currency text not null,
  other_language text not null,
  note text,
  sent_by text not null,
  sent_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  constraint pk_transfer primary key (id),
  constraint uq_transfer_reference unique (direction, other_key, reference),
  constraint ck_transfer_direction check (direction in ('outgoing', 'incoming')),
  constraint ck_transfer_status check (
    status in ('received', 'rejected', 'cancelled')
    or (direction = 'outgoing' and status in ('sent', 'cancelling'))
    or (direction = 'incoming' and status = 'incoming')
  ),
  constraint ck_transfer_closed check ((status in ('received', 'rejected', 'cancelled')) = (closed_at is not null))
);

create table transfer_line (
  transfer_id bigint not null,
  position integer not null,
  -- of this store; unknown to the receiver until the goods are taken in
  product_id bigint,
  batch_id bigint,
  quantity numeric(14, 3) not null,
  received_quantity numeric(14, 3),
  unit_cost numeric(14, 2) not null,
  -- as the sender knows the product
  name text not null,
  sku text not null,
  barcodes text[] not null,
  unit text not null,
  sale_price numeric(14, 2) not null,
  tax_rate numeric(5, 2) not null,
  batch_number text,
  expires_on date,
  constraint pk_transfer_line primary key (transfer_id, position),
  constraint fk_transfer_line_transfer foreign key (transfer_id) references transfer (id),
  constraint fk_transfer_line_stock foreign key (product_id) references stock (product_id),
  constraint fk_transfer_line_batch foreign key (batch_id, product_id) references batch (id, product_id),
  constraint ck_transfer_line_quantity check (quantity > 0),
  constraint ck_transfer_line_received check (received_quantity between 0 and quantity)
);
