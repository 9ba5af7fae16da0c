-- What customers bought and gave back, as the events told it. The primary keys are the natural ones,
-- so that reading the topic again from the start changes nothing.
create table purchase (
    sale_id         bigint         not null,
    customer_id     bigint         not null,
    number          bigint         not null,
    receipt_number  text           not null,
    register_id     bigint,
    cashier_name    text,
    completed_at    timestamptz    not null,
    business_date   date           not null,
    currency        text           not null,
    discount_total  numeric(14, 2) not null,
    tax_total       numeric(14, 2) not null,
    total           numeric(14, 2) not null,
    payments        jsonb          not null,
    refunded_total  numeric(14, 2) not null default 0,
    fully_refunded  boolean        not null default false,
    constraint purchase_pk primary key (sale_id),
    constraint purchase_customer_fk foreign key (customer_id) references customer (id)
);

create index purchase_customer_idx on purchase (customer_id, completed_at desc, sale_id desc);

create table purchase_line (
    sale_id         bigint         not null,
    line_id         bigint         not null,
    product_id      bigint         not null,
    name            text           not null,
    sku             text,
    unit            text,
    quantity        numeric(14, 3) not null,
    unit_price      numeric(14, 2) not null,
    discount_amount numeric(14, 2) not null,
    total           numeric(14, 2) not null,
    constraint purchase_line_pk primary key (sale_id, line_id),
    constraint purchase_line_sale_fk foreign key (sale_id) references purchase (sale_id)
);

-- No foreign key to the sale: a refund may be heard of before its sale.
create table purchase_refund (
    refund_id      bigint         not null,
    sale_id        bigint         not null,
    customer_id    bigint         not null,
    refunded_at    timestamptz    not null,
    business_date  date           not null,
    total          numeric(14, 2) not null,
    fully_refunded boolean        not null,
    payments       jsonb          not null,
    constraint purchase_refund_pk primary key (refund_id),
    constraint purchase_refund_customer_fk foreign key (customer_id) references customer (id)
);

create index purchase_refund_sale_idx on purchase_refund (sale_id);
create index purchase_refund_customer_idx on purchase_refund (customer_id, business_date);

create table purchase_refund_line (
    refund_id bigint         not null,
    line_id   bigint         not null,
    quantity  numeric(14, 3) not null,
    total     numeric(14, 2) not null,
    constraint purchase_refund_line_pk primary key (refund_id, line_id),
    constraint purchase_refund_line_refund_fk foreign key (refund_id) references purchase_refund (refund_id)
);
