-- The row stays when a store is erased, so that a late or repeated event does not make its schema again.
alter table tenant add column deleted_at timestamptz;
