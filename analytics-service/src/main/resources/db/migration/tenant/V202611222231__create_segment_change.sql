-- What a run still has to tell; a row goes in the transaction that writes its event.
create table segment_change (
    run_id       bigint not null,
    customer_id  bigint not null,
    from_segment text,
    to_segment   text,
    constraint segment_change_pk primary key (run_id, customer_id)
);
