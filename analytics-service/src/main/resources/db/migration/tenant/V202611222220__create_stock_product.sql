-- What the catalog says of a product: its newest version, and that it is gone, once and for all.
-- version is null while only the deletion was heard.
create table stock_product (
    product_id    bigint not null,
    version       bigint,
    name          text,
    sku           text,
    unit          text,
    category_id   bigint,
    category_name text,
    min_stock     numeric(14, 3),
    cost_price    numeric(14, 2),
    is_active     boolean not null default true,
    search_text   text,
    first_seen_on date not null,
    deleted_on    date,
    constraint stock_product_pk primary key (product_id)
);
