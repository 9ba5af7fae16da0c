-- One row per day with trade: sums over the facts of that day, kept in the facts' own transaction.
-- Sums are wider than the facts, so that no number of sales overflows them.
create table daily_sales (
    business_date   date           not null,
    sales_count     bigint         not null default 0,
    sold_total      numeric(20, 2) not null default 0,
    sold_discount   numeric(20, 2) not null default 0,
    sold_tax        numeric(20, 2) not null default 0,
    sold_cost       numeric(20, 2) not null default 0,
    sold_quantity   numeric(20, 3) not null default 0,
    customers_count bigint         not null default 0,
    refunds_count   bigint         not null default 0,
    refund_total    numeric(20, 2) not null default 0,
    refund_discount numeric(20, 2) not null default 0,
    refund_tax      numeric(20, 2) not null default 0,
    refund_cost     numeric(20, 2) not null default 0,
    refund_quantity numeric(20, 3) not null default 0,
    constraint daily_sales_pk primary key (business_date)
);

-- Who bought on which day: what makes customers_count exact without reading the day's sales again.
create table daily_customer (
    business_date date   not null,
    customer_id   bigint not null,
    constraint daily_customer_pk primary key (business_date, customer_id)
);
