-- The last figures of a product on each day on which they changed; other days keep those before.
create table stock_day (
    product_id    bigint         not null,
    business_date date           not null,
    version       bigint         not null,
    on_hand       numeric(14, 3) not null,
    reserved      numeric(14, 3) not null,
    available     numeric(14, 3) not null,
    min_stock     numeric(14, 3) not null,
    cost_price    numeric(14, 2) not null,
    constraint stock_day_pk primary key (product_id, business_date)
);
