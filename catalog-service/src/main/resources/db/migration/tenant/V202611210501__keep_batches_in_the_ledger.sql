-- What is on hand in batches stands beside the whole, so that one row decides both under one lock.
alter table stock
  add column batched numeric(14, 3) not null default 0,
  add constraint ck_stock_batched check (batched >= 0);

alter table stock_movement
  add column batch_id bigint,
  add column batch_balance_after numeric(14, 3),
  -- a line that takes from several batches has several parts
  add column source_part integer not null default 0,
  -- the product's average cost after the movement; unknown for what was recorded before
  add column cost_after numeric(14, 2),
  add constraint fk_stock_movement_batch foreign key (batch_id, product_id) references batch (id, product_id),
  add constraint ck_stock_movement_batch check ((batch_id is null) = (batch_balance_after is null)),
  add constraint ck_stock_movement_part check (source_part >= 0),
  drop constraint uq_stock_movement_source,
  add constraint uq_stock_movement_source unique (type, source_id, source_line, source_part);

create index ix_stock_movement_batch on stock_movement (batch_id, id) where batch_id is not null;

-- what came back of a line that was sold
create index ix_stock_movement_refunded_line on stock_movement (source_line) where type = 'refund';

-- what happened since a moment, for receipts that come late
create index ix_stock_movement_product_time on stock_movement (product_id, occurred_at, id);
