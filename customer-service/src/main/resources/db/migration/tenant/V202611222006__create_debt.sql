-- The debt notebook: what customers took on credit and paid since; customer.credit_balance is always
-- the sum. Entries with a due date are charges, everything else makes them smaller.
create table debt_entry (
    id            bigint         not null generated always as identity,
    customer_id   bigint         not null,
    kind          text           not null,
    amount        numeric(14, 2) not null,
    balance_after numeric(14, 2) not null,
    due_date      date,
    sale_id       bigint,
    refund_id     bigint,
    payment_id    bigint,
    method        text,
    reason        text,
    employee_id   bigint,
    employee_name text,
    occurred_at   timestamptz    not null,
    created_at    timestamptz    not null default now(),
    constraint debt_entry_pk primary key (id),
    constraint debt_entry_customer_fk foreign key (customer_id) references customer (id),
    constraint debt_entry_amount_check check (amount <> 0),
    constraint debt_entry_due_check check (due_date is null or amount > 0),
    constraint debt_entry_kind_check check (
        kind in ('sale', 'refund', 'payment', 'payment_reversal', 'adjust', 'write_off', 'merge'))
);

create index debt_entry_customer_idx on debt_entry (customer_id, id);
create unique index debt_entry_sale_key on debt_entry (sale_id) where kind = 'sale';
create unique index debt_entry_refund_key on debt_entry (refund_id) where kind = 'refund';
create unique index debt_entry_payment_key on debt_entry (payment_id, kind) where payment_id is not null;

create trigger debt_entry_rows_are_final
before update or delete on debt_entry
for each row execute function refuse_change_of_ledger();

create trigger debt_entry_stays
before truncate on debt_entry
for each statement execute function refuse_change_of_ledger();

-- What is left of each charge once payments have settled the oldest due first: worked out anew from
-- the entries with every new one, and kept for the lists of who owes what when.
create table debt_item (
    customer_id bigint         not null,
    position    integer        not null,
    entry_id    bigint         not null,
    sale_id     bigint,
    due_date    date           not null,
    amount      numeric(14, 2) not null,
    remaining   numeric(14, 2) not null,
    constraint debt_item_pk primary key (customer_id, position),
    constraint debt_item_customer_fk foreign key (customer_id) references customer (id),
    constraint debt_item_entry_fk foreign key (entry_id) references debt_entry (id),
    constraint debt_item_remaining_check check (remaining > 0 and remaining <= amount)
);

create index debt_item_due_idx on debt_item (due_date);
