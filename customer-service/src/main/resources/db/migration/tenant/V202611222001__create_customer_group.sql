-- Customers who are treated alike: wholesalers, regulars, staff.
create table customer_group (
    id               bigint        not null generated always as identity,
    name             text          not null,
    discount_percent numeric(5, 2) not null default 0,
    -- customers up to this id have heard of the last change; null when all have
    announced_to     bigint,
    version          bigint        not null default 1,
    created_at       timestamptz   not null,
    updated_at       timestamptz   not null,
    constraint customer_group_pk primary key (id),
    constraint customer_group_name_check check (length(name) between 1 and 100),
    constraint customer_group_discount_check check (discount_percent between 0 and 100)
);

create unique index customer_group_name_key on customer_group (lower(name));
