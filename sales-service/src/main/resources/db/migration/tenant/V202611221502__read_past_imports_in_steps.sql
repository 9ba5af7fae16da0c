-- How far a file is read, and whether it and its rows are still there. How many rows it has is not
-- known before it is read to its end. What waits from before is read already.
alter table past_import
  add column rows_read integer not null default 0,
  add column is_kept   boolean not null default true;
update past_import
set rows_read = total, is_kept = status in ('queued', 'running');
alter table past_import
  alter column total drop default,
  alter column total drop not null,
  drop constraint ck_past_import_processed,
  add constraint ck_past_import_processed check (
    processed = imported + already_imported + failed and processed <= rows_read
    and rows_read <= total
  );
create index ix_past_import_kept on past_import (id)
where is_kept and status not in ('queued', 'running');
