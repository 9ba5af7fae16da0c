-- Everything a store notes about a customer, and the balances that the ledgers add up to.
alter table customer
    add column phones          text[]         not null default '{}',
    add column birthday        date,
    add column tags            text[]         not null default '{}',
    add column group_id        bigint,
    add column credit_limit    numeric(14, 2) not null default 0,
    add column attributes      jsonb          not null default '{}',
    add column points_balance  numeric(14, 2) not null default 0,
    add column credit_balance  numeric(14, 2) not null default 0,
    add column total_purchases bigint         not null default 0,
    add column total_spent     numeric(20, 2) not null default 0,
    add column last_purchase_at timestamptz,
    add column merged_into     bigint,
    add column erased_at       timestamptz,
    add column search_key      text           not null default '',
    add column contact_key     text           not null default '',
    add constraint customer_group_fk foreign key (group_id) references customer_group (id),
    add constraint customer_merged_into_fk foreign key (merged_into) references customer (id),
    add constraint customer_credit_limit_check check (credit_limit >= 0);

create index customer_group_idx on customer (group_id, id) where group_id is not null;
create index customer_merged_into_idx on customer (merged_into) where merged_into is not null;
