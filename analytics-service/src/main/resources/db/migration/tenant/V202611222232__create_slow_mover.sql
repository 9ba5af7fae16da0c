-- Which products were said to sell slowly; ended_on is null while that holds.
create table slow_mover (
    product_id bigint not null,
    version    bigint not null,
    found_on   date   not null,
    ended_on   date,
    end_reason text,
    constraint slow_mover_pk primary key (product_id),
    constraint slow_mover_end_ck check ((ended_on is null) = (end_reason is null)),
    constraint slow_mover_reason_ck check (end_reason in ('sold', 'sold_out', 'deleted'))
);
create index ix_slow_mover_open on slow_mover (product_id) where ended_on is null;
