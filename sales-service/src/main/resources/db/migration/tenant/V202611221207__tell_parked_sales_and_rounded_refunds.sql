-- Reports count parked sales and the rounding of refunds.
alter table sale add column if not exists held_at timestamptz;
alter table refund add column if not exists rounding_amount numeric(14,2) not null default 0;
