-- Till sessions as they were counted; a late sale counts one anew (revision).
create table cause_session (
    session_id       bigint         not null,
    register_name    text           not null,
    cashier_name     text           not null,
    closed_at        timestamptz    not null,
    business_date    date           not null,
    z_number         bigint         not null,
    revision         bigint         not null,
    expected_cash    numeric(14, 2) not null,
    actual_cash      numeric(14, 2) not null,
    difference       numeric(14, 2) not null,
    difference_limit numeric(14, 2),
    exceeds_limit    boolean        not null,
    constraint cause_session_pk primary key (session_id)
);

create index cause_session_closed_at_idx on cause_session (closed_at);
