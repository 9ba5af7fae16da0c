-- The till's own running number: a hole in it is a sale that never reached the server.
alter table sale
  add column client_number bigint,
  add constraint uq_sale_client_number unique (register_id, client_number),
  add constraint ck_sale_client_number check (client_number > 0);
