-- Lists of half a million sales are read from these alone, in order, to the last page. The id makes
-- every order total.
create index ix_sale_created on sale (created_at, id) include (status);
drop index ix_sale_created_at;
create index ix_sale_day on sale (business_date, created_at, id);
drop index ix_sale_business_date;
create index ix_sale_register on sale (register_id, created_at, id);
create index ix_sale_cashier on sale (cashier_id, created_at, id);
-- All but the completed, which are nearly all and are counted by the counters of their numbers.
create index ix_sale_uncompleted on sale (status, created_at, id) include (register_id)
  where status <> 'completed';
create index ix_sale_ended on sale (coalesce(completed_at, cancelled_at, created_at), id);
create index ix_sale_number on sale (number desc nulls last, id desc);
-- The one column here that changes with every scan: a store pays for it with new index entries of its
-- drafts, as long as they are drafts.
create index ix_sale_total on sale (total_amount, id);
create index ix_sale_payment_method on sale_payment (payment_method, sale_id);
