-- The fiscal code of the unit of measure, beside the code of the goods and of their packaging.
alter table product
  add column unit_code text,
  add constraint ck_product_unit_code check (unit_code ~ '^[0-9]{1,10}$');
