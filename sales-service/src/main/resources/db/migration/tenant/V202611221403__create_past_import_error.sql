create table past_import_error (
  id          bigint generated always as identity,
  import_id   bigint  not null,
  row_number  integer not null,
  column_name text,
  code        text    not null,
  arguments   jsonb   not null,
  value       text,
  constraint pk_past_import_error primary key (id),
  constraint fk_past_import_error_import foreign key (import_id) references past_import (id)
);
create index ix_past_import_error_import on past_import_error (import_id, row_number, id);
