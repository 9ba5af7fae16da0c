-- Capitals beside small letters, ё beside е; by code points "iPhone" came after "Samsung".
drop index ix_product_name;

create index ix_product_name on product (name collate "und-x-icu", id) where deleted_at is null;
