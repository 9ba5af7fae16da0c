create index ix_refund_created on refund (created_at, id);
create index ix_refund_day on refund (business_date, created_at, id);
