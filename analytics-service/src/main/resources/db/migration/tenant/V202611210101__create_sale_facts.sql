-- What was sold, exactly as the event told it. The primary keys are the natural ones, so that
-- reading the topic again from the start changes nothing.
create table sale_fact (
    sale_id        bigint         not null,
    business_date  date           not null,
    completed_at   timestamptz    not null,
    register_id    bigint,
    employee_id    bigint         not null,
    customer_id    bigint,
    total          numeric(14, 2) not null,
    discount_total numeric(14, 2) not null,
    tax_total      numeric(14, 2) not null,
    constraint sale_fact_pk primary key (sale_id)
);

create table sale_line_fact (
    sale_id         bigint         not null,
    line_id         bigint         not null,
    product_id      bigint         not null,
    quantity        numeric(14, 3) not null,
    total           numeric(14, 2) not null,
    discount_amount numeric(14, 2) not null,
    tax_amount      numeric(14, 2) not null,
    cost_total      numeric(14, 2) not null,
    constraint sale_line_fact_pk primary key (sale_id, line_id),
    constraint sale_line_fact_sale_fk foreign key (sale_id) references sale_fact (sale_id)
);
