-- What breakdowns of a day need of each fact. Of facts that were entered before, the hour, the cashier's name and the register
-- of a refund were not kept: they count as not recorded until the topics are read anew. The rounding is exact for all of them.
-- A cost of zero is one that the shop has not entered.
alter table sale_fact
    add column sold_hour smallint,
    add column cashier_name text,
    add column rounding_amount numeric(20, 2) not null default 0,
    add constraint sale_fact_hour_ck check (sold_hour between 0 and 23);
alter table refund_fact
    add column refund_hour smallint,
    add column register_id bigint,
    add column rounding_amount numeric(20, 2) not null default 0,
    add constraint refund_fact_hour_ck check (refund_hour between 0 and 23);
alter table sale_line_fact add column cost_known boolean not null default true;
alter table refund_line_fact add column cost_known boolean not null default true;

update sale_fact f
   set rounding_amount = f.total - l.total
  from (select sale_id, sum(total) as total from sale_line_fact group by sale_id) l
 where l.sale_id = f.sale_id and f.total <> l.total;
update refund_fact f
   set rounding_amount = f.total - l.total
  from (select refund_id, sum(total) as total from refund_line_fact group by refund_id) l
 where l.refund_id = f.refund_id and f.total <> l.total;
update sale_line_fact set cost_known = false where cost_total = 0;
update refund_line_fact set cost_known = false where cost_total = 0;
