-- A parked sale is pending but in nobody's way: one active draft per session, any number of parked ones.
-- What its cash is rounded to is frozen when it begins. A till's identity of a sale stays that till's
-- own when the sale goes on at another one.
alter table sale
  add column rounding_step numeric(14,2) not null default 0,
  add column held_at timestamptz,
  add column hold_note text,
  add column client_register_id bigint,
  drop constraint uq_sale_client_uuid,
  add constraint ck_sale_held check (held_at is null or status = 'pending');
drop index uq_sale_pending;
create unique index uq_sale_active on sale (session_id) where status = 'pending' and held_at is null;
create index ix_sale_held on sale (held_at) where held_at is not null;
create unique index uq_sale_client_uuid on sale (coalesce(client_register_id, register_id), client_uuid);
