-- Until the catalog is heard of, the newest receipt names a product, in whatever order receipts arrive. Null: from before.
alter table product add column seen_at timestamptz;
