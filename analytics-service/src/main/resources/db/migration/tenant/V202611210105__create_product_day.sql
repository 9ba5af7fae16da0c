-- One row per product and day with trade: sums over the facts of that day, kept in their transaction.
create table product_day (
    business_date   date           not null,
    product_id      bigint         not null,
    sales_count     bigint         not null default 0,
    sold_total      numeric(20, 2) not null default 0,
    sold_cost       numeric(20, 2) not null default 0,
    sold_quantity   numeric(20, 3) not null default 0,
    refund_total    numeric(20, 2) not null default 0,
    refund_cost     numeric(20, 2) not null default 0,
    refund_quantity numeric(20, 3) not null default 0,
    constraint product_day_pk primary key (business_date, product_id)
);
