-- The report of a closed session as it was printed: numbered per register, never changed again.
create table z_report (
  session_id   bigint        not null,
  register_id  bigint        not null,
  z_number     bigint        not null,
  grand_total  numeric(20,2) not null,
  body         jsonb         not null,
  created_at   timestamptz   not null,
  constraint pk_z_report primary key (session_id),
  constraint uq_z_report_number unique (register_id, z_number),
  constraint fk_z_report_session foreign key (session_id) references cash_session (id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger z_report_frozen before update or delete on z_report
  for each row execute function refuse_change();
