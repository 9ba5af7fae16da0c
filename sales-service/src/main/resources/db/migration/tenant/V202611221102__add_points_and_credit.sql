-- A sale may be paid with points or put on the customer's account, due on a day.
alter table sale_payment
  add column due_date date,
  drop constraint ck_sale_payment_method,
  add constraint ck_sale_payment_method check (
    payment_method in ('cash', 'card', 'mobile', 'transfer', 'points', 'credit')),
  add constraint ck_sale_payment_due_date check ((payment_method = 'credit') = (due_date is not null));
