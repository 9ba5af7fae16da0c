-- Products that analytics found to lie still, as it saw them then; is_slow until it says otherwise.
create table cause_slow_mover (
    product_id        bigint  not null,
    name              text,
    quantity_on_hand  numeric(14, 3),
    tied_up_cost      numeric(14, 2),
    first_received_on date,
    last_sold_on      date,
    days_of_stock     numeric(12, 1),
    found_on          date,
    is_slow           boolean not null,
    ended_on          date,
    end_reason        text,
    version           bigint  not null,
    constraint cause_slow_mover_pk primary key (product_id)
);

create index cause_slow_mover_slow_idx on cause_slow_mover (product_id) where is_slow;
