-- Who was joined with whom and what was noted about the one that is gone; the note goes when the
-- survivor is forgotten.
create table customer_merge (
    from_id       bigint      not null,
    into_id       bigint      not null,
    noted         jsonb,
    employee_id   bigint      not null,
    employee_name text        not null,
    merged_at     timestamptz not null,
    constraint customer_merge_pk primary key (from_id),
    constraint customer_merge_from_fk foreign key (from_id) references customer (id),
    constraint customer_merge_into_fk foreign key (into_id) references customer (id)
);

create index customer_merge_into_idx on customer_merge (into_id);

-- That a person was forgotten, by whom and why; nothing about the person.
create table customer_erasure (
    customer_id   bigint      not null,
    reason        text        not null,
    employee_id   bigint      not null,
    employee_name text        not null,
    erased_at     timestamptz not null,
    constraint customer_erasure_pk primary key (customer_id),
    constraint customer_erasure_customer_fk foreign key (customer_id) references customer (id)
);
