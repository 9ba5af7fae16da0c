-- How far a file is read, and whether it and its rows are still there. What waits from before is
-- read already.
alter table product_import
  add column rows_read integer not null default 0,
  add column is_kept boolean not null default true;
update product_import
set rows_read = total, is_kept = status in ('queued', 'running');
alter table product_import
  alter column total drop default,
  drop constraint ck_product_import_processed,
  add constraint ck_product_import_processed check (
    processed = created + updated + unchanged + failed and processed <= rows_read
    and rows_read <= total
  );
create index ix_product_import_kept on product_import (id)
where is_kept and status not in ('queued', 'running');
