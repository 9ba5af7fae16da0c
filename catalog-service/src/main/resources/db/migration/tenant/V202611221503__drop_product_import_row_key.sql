-- Nobody deletes an import, and to look for it with each of a hundred thousand rows takes time.
alter table product_import_row drop constraint fk_product_import_row_import;
