-- This service's own copy of batches, to find those that expire soon.
create table cause_batch (
    batch_id   bigint         not null,
    product_id bigint         not null,
    number     text           not null,
    sku        text           not null,
    expires_on date,
    on_hand    numeric(14, 3) not null,
    version    bigint         not null,
    constraint cause_batch_pk primary key (batch_id)
);

create index cause_batch_expires_on_idx on cause_batch (expires_on) where on_hand > 0;
