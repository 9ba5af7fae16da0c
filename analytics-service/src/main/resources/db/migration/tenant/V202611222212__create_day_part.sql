-- A day's trade apart by hour, by payment method, by cashier and by register: sums over the facts of that day, kept in their
-- transaction. Those of one part add up to the day. The empty key is what was not recorded.
create table day_part (
    business_date date           not null,
    part          text           not null,
    key           text           not null,
    sales_count   bigint         not null default 0,
    sold_total    numeric(20, 2) not null default 0,
    sold_cost     numeric(20, 2) not null default 0,
    refunds_count bigint         not null default 0,
    refund_total  numeric(20, 2) not null default 0,
    refund_cost   numeric(20, 2) not null default 0,
    constraint day_part_pk primary key (business_date, part, key),
    constraint day_part_part_ck check (part in ('hour', 'method', 'cashier', 'register'))
);

with sale as (
  select f.sale_id, f.business_date, f.total, f.employee_id, f.register_id,
         coalesce(sum(l.cost_total), 0) as cost
    from sale_fact f left join sale_line_fact l using (sale_id)
   group by f.sale_id
), refund as (
  select f.refund_id, f.business_date, f.total, f.employee_id, f.register_id,
         coalesce(sum(l.cost_total), 0) as cost
    from refund_fact f left join refund_line_fact l using (refund_id)
   group by f.refund_id
), parted as (
  select s.business_date, v.part, v.key, 1 as sales, s.total as sold, s.cost as sold_cost,
         0 as refunds, 0.00 as refunded, 0.00 as refund_cost
    from sale s
   cross join lateral (values
           ('hour', ''),
           ('cashier', coalesce(cast(s.employee_id as text), '')),
           ('register', coalesce(cast(s.register_id as text), ''))) as v (part, key)
  union all
  select s.business_date, 'method', p.method, 1, p.amount, 0, 0, 0, 0
    from sale s join sale_payment_fact p using (sale_id)
  union all
  select r.business_date, v.part, v.key, 0, 0, 0, 1, r.total, r.cost
    from refund r
   cross join lateral (values
           ('hour', ''),
           ('cashier', cast(r.employee_id as text)),
           ('register', coalesce(cast(r.register_id as text), ''))) as v (part, key)
  union all
  select r.business_date, 'method', p.method, 0, 0, 0, 1, p.amount, 0
    from refund r join refund_payment_fact p using (refund_id)
)
insert into day_part (business_date, part, key, sales_count, sold_total, sold_cost,
                      refunds_count, refund_total, refund_cost)
select business_date, part, key, sum(sales), sum(sold), sum(sold_cost), sum(refunds), sum(refunded),
       sum(refund_cost)
  from parted
 group by business_date, part, key;
