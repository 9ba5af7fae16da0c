-- What was given back. No foreign key to the sale: a refund counts on its own day and its event
-- carries all it needs, so it need not wait for the sale to be known here.
create table refund_fact (
    refund_id      bigint         not null,
    sale_id        bigint         not null,
    business_date  date           not null,
    refunded_at    timestamptz    not null,
    employee_id    bigint         not null,
    customer_id    bigint,
    total          numeric(14, 2) not null,
    discount_total numeric(14, 2) not null,
    tax_total      numeric(14, 2) not null,
    constraint refund_fact_pk primary key (refund_id)
);

create table refund_line_fact (
    refund_id       bigint         not null,
    line_id         bigint         not null,
    product_id      bigint         not null,
    quantity        numeric(14, 3) not null,
    total           numeric(14, 2) not null,
    discount_amount numeric(14, 2) not null,
    tax_amount      numeric(14, 2) not null,
    cost_total      numeric(14, 2) not null,
    constraint refund_line_fact_pk primary key (refund_id, line_id),
    constraint refund_line_fact_refund_fk foreign key (refund_id) references refund_fact (refund_id)
);
