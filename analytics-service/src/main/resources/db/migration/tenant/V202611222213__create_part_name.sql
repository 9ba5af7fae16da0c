-- How cashiers and registers are called: the name that was used last, by the time of what it was used on.
create table part_name (
    part    text        not null,
    key     text        not null,
    name    text        not null,
    seen_at timestamptz not null,
    constraint part_name_pk primary key (part, key),
    constraint part_name_part_ck check (part in ('cashier', 'register'))
);
