-- A wrong entry is corrected by another entry. The running service cannot drop these triggers: its role owns nothing.
create function refuse_change_of_ledger() returns trigger
language plpgsql
as $$
begin
  raise exception 'stock_movement is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger stock_movement_rows_are_final
before update or delete on stock_movement
for each row execute function refuse_change_of_ledger();

create trigger stock_movement_stays
before truncate on stock_movement
for each statement execute function refuse_change_of_ledger();
