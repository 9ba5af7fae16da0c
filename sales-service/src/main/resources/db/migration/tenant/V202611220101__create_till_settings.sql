-- What the owner lets happen at the tills; one row, there from the start.
create table till_settings (
  id                          smallint      not null default 1,
  tax_mode                    text          not null default 'inclusive',
  cash_rounding               numeric(14,2) not null default 0,
  discount_limit_percent      numeric(5,2)  not null default 10,
  cashier_changes_prices      boolean       not null default false,
  cashier_removes_lines       boolean       not null default true,
  cash_movement_limit         numeric(14,2) not null default 1000000,
  blind_count                 boolean       not null default true,
  difference_limit            numeric(14,2) not null default 0,
  refund_days                 integer,
  refunds_of_closed_sessions  boolean       not null default true,
  credit_days                 integer       not null default 30,
  receipt_header              text          not null default '',
  receipt_footer              text          not null default '',
  receipt_width               integer       not null default 42,
  version                     bigint        not null default 1,
  updated_at                  timestamptz   not null default now(),
  constraint pk_till_settings primary key (id),
  constraint ck_till_settings_single check (id = 1),
  constraint ck_till_settings_tax_mode check (tax_mode in ('inclusive', 'exclusive')),
  constraint ck_till_settings_cash_rounding check (cash_rounding between 0 and 10000),
  constraint ck_till_settings_discount check (discount_limit_percent between 0 and 100),
  constraint ck_till_settings_limits check (cash_movement_limit >= 0 and difference_limit >= 0),
  constraint ck_till_settings_days check (refund_days >= 0 and credit_days >= 0),
  constraint ck_till_settings_receipt_width check (receipt_width in (32, 42, 48))
);
insert into till_settings default values;
