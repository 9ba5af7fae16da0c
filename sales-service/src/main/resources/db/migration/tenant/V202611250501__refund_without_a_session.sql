-- A back-office refund gives back no cash and belongs to no drawer.
alter table refund
  alter column session_id drop not null,
  alter column register_id drop not null,
  add constraint ck_refund_register check ((session_id is null) = (register_id is null));
