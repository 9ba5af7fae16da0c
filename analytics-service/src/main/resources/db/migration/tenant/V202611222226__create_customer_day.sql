-- One row per customer and day with trade, by the customer that the receipt names: sums over the
-- facts of that day, kept in their transaction. Merges are followed when it is read.
create table customer_day (
    business_date date           not null,
    customer_id   bigint         not null,
    receipts      bigint         not null default 0,
    spent         numeric(20, 2) not null default 0,
    refunds       bigint         not null default 0,
    refunded      numeric(20, 2) not null default 0,
    constraint customer_day_pk primary key (business_date, customer_id)
);
create index ix_customer_day_customer on customer_day (customer_id, business_date);
