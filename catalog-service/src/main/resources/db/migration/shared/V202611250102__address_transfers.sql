-- The one way in which a store's event reaches another store: to one of the same owner, on the topic of transfers. Such a
-- row counts as written by the addressee; that its text names the addressee, too, is checked as with every event.
create function address_transfer() returns trigger
language plpgsql security definer set search_path = shared, pg_temp
as $$
declare
  asking text := asking_schema();
  addressee text;
begin
  if asking is null then
    return new; -- the service itself
  end if;
  select s.schema_name into addressee
  from store mine join store s on s.owner_user_id = mine.owner_user_id
  where mine.schema_name = asking and s.tenant_key = split_part(new.event_key, ':', 1);
  if addressee is null then
    raise exception 'a transfer is told to stores of the same owner only' using errcode = 'insufficient_privilege';
  end if;
  new.writer_role := '${service}_' || addressee;
  return new;
end
$$;
revoke all on function address_transfer() from public;

create trigger outbox_address_transfer before insert on outbox
for each row when (new.topic = 'catalog.transfer') execute function address_transfer();
