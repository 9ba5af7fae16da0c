-- What the fiscal authority wants to know of each line, as it was when the line was scanned.
alter table product_copy
  add column ikpu text,
  add column package_code text,
  add column unit_code text,
  add column marking_required boolean not null default false;

alter table sale_line
  add column ikpu text,
  add column package_code text,
  add column unit_code text,
  add column marking_required boolean not null default false;
