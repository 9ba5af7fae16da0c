-- The months of product_day, named by their first day: a year of 20,000 products is read from 240,000 rows instead of
-- 7,300,000.
create table product_month (
    month           date           not null,
    product_id      bigint         not null,
    sales_count     bigint         not null default 0,
    sold_total      numeric(20, 2) not null default 0,
    sold_cost       numeric(20, 2) not null default 0,
    sold_quantity   numeric(20, 3) not null default 0,
    sold_covered    numeric(20, 2) not null default 0,
    refund_total    numeric(20, 2) not null default 0,
    refund_cost     numeric(20, 2) not null default 0,
    refund_quantity numeric(20, 3) not null default 0,
    refund_covered  numeric(20, 2) not null default 0,
    constraint product_month_pk primary key (month, product_id),
    constraint product_month_first_ck check (extract(day from month) = 1)
);

insert into product_month (month, product_id, sales_count, sold_total, sold_cost, sold_quantity,
                           sold_covered, refund_total, refund_cost, refund_quantity, refund_covered)
select cast(date_trunc('month', business_date) as date), product_id, sum(sales_count),
       sum(sold_total), sum(sold_cost), sum(sold_quantity), sum(sold_covered), sum(refund_total),
       sum(refund_cost), sum(refund_quantity), sum(refund_covered)
  from product_day
 group by 1, 2;
