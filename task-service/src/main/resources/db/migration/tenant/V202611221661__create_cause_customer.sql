-- This service's own copy of customers and the segment analytics put them in. Of a deleted customer
-- only the id stays.
create table cause_customer (
    customer_id      bigint  not null,
    name             text,
    phone            text,
    customer_version bigint,
    is_deleted       boolean not null default false,
    segment          text,
    segment_since    timestamptz,
    last_purchase_on date,
    recency_days     integer,
    frequency        bigint,
    monetary         numeric(14, 2),
    segment_version  bigint,
    constraint cause_customer_pk primary key (customer_id)
);

create index cause_customer_segment_idx on cause_customer (segment, customer_id);
