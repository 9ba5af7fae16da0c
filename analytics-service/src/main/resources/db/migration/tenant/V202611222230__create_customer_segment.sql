-- Who was where in a run; rows of old runs are removed.
create table customer_segment (
    run_id           bigint         not null,
    customer_id      bigint         not null,
    segment          text           not null,
    recency_days     integer        not null,
    frequency        bigint         not null,
    monetary         numeric(20, 2) not null,
    r_score          smallint       not null,
    f_score          smallint       not null,
    m_score          smallint       not null,
    last_purchase_on date           not null,
    constraint customer_segment_pk primary key (run_id, customer_id)
);
