-- What the file says, kept until the import is over, in the order it is worked off: receipt by
-- receipt, wherever their rows stand in the file. A row whose date or receipt cannot be read has
-- nothing there. Cells are a JSON array that nobody looks into here.
create table past_import_row (
  import_id  bigint  not null,
  sold_on    text    collate "C" not null,
  register   text    collate "C" not null,
  receipt    text    collate "C" not null,
  row_number integer not null,
  cells      text    not null,
  constraint pk_past_import_row primary key (import_id, sold_on, register, receipt, row_number),
  constraint fk_past_import_row_import foreign key (import_id) references past_import (id)
);
