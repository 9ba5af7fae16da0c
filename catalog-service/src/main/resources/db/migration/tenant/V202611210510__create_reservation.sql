create table reservation (
  id bigint generated always as identity,
  client_uuid uuid not null,
  status text not null default 'open',
  expires_at timestamptz not null,
  document_type text,
  document_id bigint,
  employee_id bigint not null,
  employee_name text not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint pk_reservation primary key (id),
  constraint uq_reservation_client_uuid unique (client_uuid),
  constraint ck_reservation_status check (status in ('open', 'released', 'confirmed', 'expired')),
  constraint ck_reservation_closed check ((status = 'open') = (closed_at is null)),
  constraint ck_reservation_document check ((status = 'confirmed') = (document_id is not null))
);

create index ix_reservation_open on reservation (expires_at) where status = 'open';

create table reservation_line (
  reservation_id bigint not null,
  position integer not null,
  product_id bigint not null,
  batch_id bigint,
  quantity numeric(14, 3) not null,
  document_line bigint not null,
  constraint pk_reservation_line primary key (reservation_id, position),
  constraint fk_reservation_line_reservation foreign key (reservation_id) references reservation (id),
  constraint fk_reservation_line_stock foreign key (product_id) references stock (product_id),
  constraint fk_reservation_line_batch foreign key (batch_id, product_id) references batch (id, product_id),
  constraint ck_reservation_line_quantity check (quantity > 0)
);

create index ix_reservation_line_product on reservation_line (product_id, reservation_id);
