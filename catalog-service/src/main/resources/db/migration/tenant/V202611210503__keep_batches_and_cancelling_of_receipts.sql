alter table goods_receipt
  add column status text not null default 'received',
  add column cancelled_at timestamptz,
  add column cancelled_by_id bigint,
  add column cancelled_by_name text,
  add constraint ck_goods_receipt_status check (status in ('received', 'cancelled')),
  add constraint ck_goods_receipt_cancelled check ((status = 'cancelled') = (cancelled_at is not null));

alter table goods_receipt_line
  add column batch_id bigint,
  add constraint fk_goods_receipt_line_batch foreign key (batch_id, product_id) references batch (id, product_id);
