alter table customer_spend
  drop constraint ck_customer_spend_kind,
  add constraint ck_customer_spend_kind check (
    kind in ('sale', 'refund', 'debt_payment', 'debt_reversal'));
