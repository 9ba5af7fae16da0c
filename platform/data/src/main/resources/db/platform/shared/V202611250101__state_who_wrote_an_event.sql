-- The database says who wrote an event: a store's role may not name this column (SharedSchema grants it the others).
-- Rows from before have none and are sent as they were.
alter table outbox add column writer_role text;
alter table outbox alter column writer_role set default current_user;
alter table outbox add constraint outbox_slot_check check (slot between 0 and 7) not valid;

-- Events that were not their writer's: kept to be looked at, never sent.
create table dead_letter (
  id bigint generated always as identity constraint dead_letter_pkey primary key,
  event_id uuid not null,
  topic text not null,
  event_key text not null,
  event text not null,
  writer_role text not null,
  reason text not null,
  written_at timestamptz not null,
  refused_at timestamptz not null default now()
);

-- What the record said of its writer when it was put aside; a second try must not know less than the first.
alter table parked_event add column writer_role text;
