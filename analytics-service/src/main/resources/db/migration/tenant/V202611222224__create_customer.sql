-- Who a customer is now. A customer that is gone keeps its number and nothing else.
create table customer (
    customer_id bigint  not null,
    version     bigint  not null,
    name        text,
    phone       text,
    search_text text,
    is_gone     boolean not null default false,
    constraint customer_pk primary key (customer_id),
    constraint customer_gone_ck check (not is_gone or (name is null and phone is null and search_text is null))
);
