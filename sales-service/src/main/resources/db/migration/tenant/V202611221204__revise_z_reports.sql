-- Later revisions of a Z report whose figures changed after closing; the first one stays as it was.
create table z_report_revision (
  session_id   bigint        not null,
  revision     integer       not null,
  grand_total  numeric(20,2) not null,
  body         jsonb         not null,
  reason       text,
  revised_by   bigint        not null,
  created_at   timestamptz   not null,
  constraint pk_z_report_revision primary key (session_id, revision),
  constraint fk_z_report_revision_z_report foreign key (session_id) references z_report (session_id),
  constraint ck_z_report_revision_number check (revision >= 2)
);
create trigger z_report_revision_frozen before update or delete on z_report_revision
  for each row execute function refuse_change();
create index ix_z_report_created_at on z_report (created_at);
