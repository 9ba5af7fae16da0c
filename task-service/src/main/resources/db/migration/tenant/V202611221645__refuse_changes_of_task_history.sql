-- The running service cannot drop these triggers: its role owns nothing.
create function refuse_change_of_task_history() returns trigger
language plpgsql
as $$
begin
  raise exception 'task_history is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger task_history_rows_are_final
before update or delete on task_history
for each row execute function refuse_change_of_task_history();

create trigger task_history_stays
before truncate on task_history
for each statement execute function refuse_change_of_task_history();
