-- What ${customers} customers bought in the 30 days before today: each on one to eight days, one receipt a day,
-- as the projection of analytics-service leaves it. There are no such sales: only segments are computed from them.
insert into customer_day (business_date, customer_id, receipts, spent)
select (now() at time zone 'Asia/Tashkent')::date - (1 + (c * 7 + k * 11) % 29)::int, c, 1, 1000 + (c * 7919 + k * 31) % 90000
  from generate_series(1, ${customers}) c
 cross join lateral generate_series(1, 1 + (c * 31) % 8) k;
