-- This service's own copy of products and their stock. Two kinds of events tell of a product, in no
-- order between them: figures follow stock_version, name and minimum whoever spoke last (told_at).
create table cause_product (
    product_id      bigint      not null,
    name            text,
    sku             text,
    min_stock       numeric(14, 3),
    told_at         timestamptz,
    product_version bigint,
    is_active       boolean     not null default true,
    is_deleted      boolean     not null default false,
    on_hand         numeric(14, 3),
    available       numeric(14, 3),
    stock_version   bigint,
    stock_at        timestamptz,
    last_sold_at    timestamptz,
    low_since       timestamptz,
    constraint cause_product_pk primary key (product_id)
);

create index cause_product_low_idx on cause_product (product_id) where low_since is not null;
