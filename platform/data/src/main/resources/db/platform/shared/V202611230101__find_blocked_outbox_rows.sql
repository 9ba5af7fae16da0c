-- next to nothing is in it: rows that Kafka refused, which hold back what follows on their key
create index outbox_blocked_idx on outbox (event_key, seq) where next_attempt_at is not null;
drop index outbox_event_key_seq_idx;
