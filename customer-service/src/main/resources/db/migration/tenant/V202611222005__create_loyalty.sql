-- How a store thanks its customers; one row, there from the start.
create table loyalty_settings (
    id           smallint       not null default 1,
    is_active    boolean        not null default false,
    earn_percent numeric(5, 2)  not null default 0,
    min_total    numeric(14, 2) not null default 0,
    expiry_days  integer,
    version      bigint         not null default 1,
    updated_at   timestamptz    not null default now(),
    constraint loyalty_settings_pk primary key (id),
    constraint loyalty_settings_single_check check (id = 1),
    constraint loyalty_settings_percent_check check (earn_percent between 0 and 100),
    constraint loyalty_settings_min_total_check check (min_total >= 0),
    constraint loyalty_settings_expiry_check check (expiry_days between 1 and 3650)
);
insert into loyalty_settings default values;

-- Points come and go by entries only; customer.points_balance is always their sum.
create table loyalty_entry (
    id            bigint         not null generated always as identity,
    customer_id   bigint         not null,
    kind          text           not null,
    amount        numeric(14, 2) not null,
    balance_after numeric(14, 2) not null,
    sale_id       bigint,
    refund_id     bigint,
    -- which part of what was earned each line of the sale has brought
    lines         jsonb,
    reason        text,
    employee_id   bigint,
    employee_name text,
    occurred_at   timestamptz    not null,
    created_at    timestamptz    not null default now(),
    constraint loyalty_entry_pk primary key (id),
    constraint loyalty_entry_customer_fk foreign key (customer_id) references customer (id),
    constraint loyalty_entry_amount_check check (amount <> 0),
    constraint loyalty_entry_kind_check check (
        kind in ('earn', 'spend', 'take_back', 'give_back', 'adjust', 'expire', 'merge'))
);

create index loyalty_entry_customer_idx on loyalty_entry (customer_id, id);
create index loyalty_entry_sale_idx on loyalty_entry (sale_id) where sale_id is not null;
create unique index loyalty_entry_sale_key on loyalty_entry (sale_id, kind) where kind in ('earn', 'spend');
create unique index loyalty_entry_refund_key on loyalty_entry (refund_id, kind) where refund_id is not null;

-- A wrong entry is corrected by another entry. Only its reason may be wiped, when a person is forgotten.
create function refuse_change_of_ledger() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and new.reason is null
      and (to_jsonb(new) - 'reason') = (to_jsonb(old) - 'reason') then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger loyalty_entry_rows_are_final
before update or delete on loyalty_entry
for each row execute function refuse_change_of_ledger();

create trigger loyalty_entry_stays
before truncate on loyalty_entry
for each statement execute function refuse_change_of_ledger();
