-- The newest figures of a product, with what its stock event says of it until the catalog's own
-- event is heard. The two dates are the earliest of all its events, in whatever order these came.
create table stock_figure (
    product_id        bigint         not null,
    version           bigint         not null,
    on_hand           numeric(14, 3) not null,
    reserved          numeric(14, 3) not null,
    available         numeric(14, 3) not null,
    min_stock         numeric(14, 3) not null,
    cost_price        numeric(14, 2) not null,
    name              text           not null,
    sku               text,
    search_text       text           not null,
    changed_on        date           not null,
    first_seen_on     date           not null,
    first_received_on date,
    constraint stock_figure_pk primary key (product_id)
);
