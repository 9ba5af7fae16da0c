-- How each fact was paid; what its event does not say of the total has the method 'unknown', so that the payments of a fact
-- always add up to its total. Of facts that were entered before no payment was kept.
create table sale_payment_fact (
    sale_id bigint         not null,
    method  text           not null,
    amount  numeric(14, 2) not null,
    constraint sale_payment_fact_pk primary key (sale_id, method),
    constraint sale_payment_fact_sale_fk foreign key (sale_id) references sale_fact (sale_id)
);

create table refund_payment_fact (
    refund_id bigint         not null,
    method    text           not null,
    amount    numeric(14, 2) not null,
    constraint refund_payment_fact_pk primary key (refund_id, method),
    constraint refund_payment_fact_refund_fk foreign key (refund_id) references refund_fact (refund_id)
);

insert into sale_payment_fact (sale_id, method, amount)
select sale_id, 'unknown', total from sale_fact where total <> 0;
insert into refund_payment_fact (refund_id, method, amount)
select refund_id, 'unknown', total from refund_fact where total <> 0;
