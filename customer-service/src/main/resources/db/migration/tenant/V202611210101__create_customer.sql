-- Phones are not unique yet: stores bring lists with duplicates, and merging them is its own feature.
create table customer (
    id         bigint      not null generated always as identity,
    name       text        not null,
    phone      text,
    email      text,
    address    text,
    notes      text,
    is_active  boolean     not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    constraint customer_pk primary key (id),
    constraint customer_name_check check (length(name) between 1 and 200),
    constraint customer_phone_check check (phone ~ '^\+[1-9][0-9]{7,14}$')
);

create index customer_phone_idx on customer (phone) where deleted_at is null;
create index customer_created_at_idx on customer (created_at desc, id desc) where deleted_at is null;
