-- How a product is called now. No version: known from a receipt only, the catalog has not told yet.
create table product (
    product_id bigint not null,
    name       text   not null,
    sku        text,
    version    bigint,
    constraint product_pk primary key (product_id)
);
