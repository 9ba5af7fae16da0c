-- Who turned out to be somebody else, and who stays at the end of the way.
create table customer_merge (
    customer_id bigint not null,
    into_id     bigint not null,
    root_id     bigint not null,
    constraint customer_merge_pk primary key (customer_id)
);
create index ix_customer_merge_root on customer_merge (root_id);
