-- What was agreed is kept beside what it came to, so that every change of a draft prices it anew.
-- Lines from before have no line_uuid, list_price and subtotal: theirs follow from the other columns.
alter table sale
  add column customer_discount_percent numeric(5,2),
  add column discount_percent numeric(5,2),
  add column discount_value numeric(14,2),
  add column discount_reason text,
  add column approved_percent numeric(5,2) not null default 0,
  add constraint ck_sale_discount check (discount_percent is null or discount_value is null);

alter table sale_line
  add column line_uuid uuid,
  add column batch_number text,
  add column list_price numeric(14,2),
  add column price_override numeric(14,2),
  add column price_steps text,
  add column subtotal numeric(14,2),
  add column discount_percent numeric(5,2),
  add column discount_value numeric(14,2),
  add column discount_reason text,
  add column order_discount_amount numeric(14,2) not null default 0,
  add column approved_percent numeric(5,2) not null default 0,
  add column packaging_id bigint,
  add column packaging_name text,
  add column packaging_factor numeric(14,3),
  add column packaging_price numeric(14,2),
  add constraint ck_sale_line_discount check (discount_percent is null or discount_value is null),
  add constraint ck_sale_line_order_discount check (
    order_discount_amount between 0 and discount_amount),
  add constraint ck_sale_line_packaging check (
    (packaging_id is null) = (packaging_name is null)
    and (packaging_id is null) = (packaging_factor is null));
create unique index uq_sale_line_uuid on sale_line (sale_id, line_uuid);
