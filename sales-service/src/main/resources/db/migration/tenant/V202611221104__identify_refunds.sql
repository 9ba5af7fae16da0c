-- The client's own identity of a refund, for ever; and the refund's share of the sale's cash rounding.
alter table refund
  add column client_uuid uuid,
  add column rounding_amount numeric(14,2) not null default 0,
  add constraint uq_refund_client_uuid unique (client_uuid);
