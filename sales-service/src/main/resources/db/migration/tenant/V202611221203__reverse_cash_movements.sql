-- A movement is never changed: a mistaken one is undone by a counter-movement that names it.
alter table cash_movement
  add column category text not null default 'other',
  add column reverses bigint,
  add constraint uq_cash_movement_reverses unique (reverses),
  add constraint fk_cash_movement_reverses foreign key (reverses) references cash_movement (id),
  add constraint ck_cash_movement_category check (category in (
    'change', 'deposit', 'collection', 'expense', 'supplier', 'salary', 'other'));
