-- An answer may hold a password that is shown once, so it rests sealed with the client's key, of which only a hash is kept.
alter table idempotency_key add column sealed boolean not null default false;

update idempotency_key set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
