-- Nobody deletes an import, and to look for it with each of half a million rows takes time.
alter table past_import_row drop constraint fk_past_import_row_import;
