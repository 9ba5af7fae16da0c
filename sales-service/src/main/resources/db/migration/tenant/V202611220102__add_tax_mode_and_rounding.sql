-- A sale keeps the mode it was rung up in; cash rounding is a figure of its own.
alter table sale
  add column tax_mode text not null default 'inclusive',
  add column rounding_amount numeric(14,2) not null default 0,
  drop constraint ck_sale_total,
  add constraint ck_sale_tax_mode check (tax_mode in ('inclusive', 'exclusive')),
  add constraint ck_sale_total check (
    total_amount = subtotal - discount_amount + rounding_amount
      + case tax_mode when 'exclusive' then tax_amount else 0 end
    and total_amount >= 0);
