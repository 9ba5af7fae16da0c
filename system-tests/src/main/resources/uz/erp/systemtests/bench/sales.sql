-- ${count} sales as the checkouts of a store would have left them, all like its first one. They go back
-- in time, one every ${seconds} seconds, alternating over all sessions. Of 100 two are cancelled and one is
-- refunded, every third has a customer, of 1000 one is paid by transfer.
create temporary table filling as
select f.*,
  -- which of the cancelled, or of the others, it is: in the store and at its register
  row_number() over (partition by status = 'cancelled' order by n) as place,
  row_number() over (partition by status = 'cancelled', register_id order by n) as register_place
from (
  select n, d.*, model.id as model, (select max(id) from sale) + n as id,
    model.created_at - make_interval(secs => (${count} - n + 1) * ${seconds}) as at,
    case when n % 50 = 0 then 'cancelled' when n % 100 = 7 then 'refunded' else 'completed' end as status,
    1 + n % 9 as quantity,
    case when n % 1000 = 1 then 'transfer' when n % 10 = 2 then 'mobile'
      when n % 10 in (3, 4, 5) then 'card' else 'cash' end as method,
    case when n % 3 = 0 then 1 + n % ${customers} end as customer
  from generate_series(1, ${count}) n
  join (
    select row_number() over (order by s.id) - 1 as place_of_desk, s.id as session_id, s.register_id,
      s.employee_id as cashier_id, s.cashier_name, count(*) over () as desks
    from cash_session s) d on d.place_of_desk = n % d.desks
  cross join (select id, created_at from sale where number = 1) model) f;

-- The first line of the model in this sale's quantity, the others once.
create temporary table filled_line as
select f.id as sale_id, f.status, m.id as model_line, l.quantity,
  round(m.unit_price * l.quantity, 2) as total,
  round(round(m.unit_price * l.quantity, 2) * m.tax_rate / (100 + m.tax_rate), 2) as tax
from filling f
join sale_line m on m.sale_id = f.model
cross join lateral (
  select case when m.id = (select min(id) from sale_line where sale_id = f.model)
    then f.quantity else 1 end as quantity) l;

analyze filling, filled_line;

insert into sale (id, session_id, register_id, receipt_number, number, register_number, status, cashier_id,
  cashier_name, customer_id, customer_name, customer_phone, subtotal, tax_amount, total_amount,
  refunded_amount, cancel_reason, created_at, completed_at, cancelled_at, business_date, version)
overriding system value
select f.id, f.session_id, f.register_id,
  'CHECK-' || to_char(f.at at time zone 'Asia/Tashkent', 'YYYYMMDDHH24MISS'),
  case when sold then f.place + (select sale_number from store_counter) end,
  case when sold then f.register_place
    + (select sale_number from register_counter c where c.register_id = f.register_id) end,
  f.status, f.cashier_id, f.cashier_name, f.customer, 'Клиент ' || translate(f.customer::text, '0123456789', '${letters}'),
  '+99893' || lpad(f.customer::text, 7, '0'), l.total, l.tax, l.total,
  case f.status when 'refunded' then l.total else 0 end,
  case f.status when 'cancelled' then 'changed their mind' end, f.at,
  case when sold then f.at end, case when not sold then f.at end,
  case when sold then (f.at at time zone 'Asia/Tashkent')::date end, 3
from filling f
join (select sale_id, sum(total) as total, sum(tax) as tax from filled_line group by sale_id) l
  on l.sale_id = f.id
cross join lateral (select f.status <> 'cancelled' as sold) s
order by f.id;

insert into sale_line (sale_id, product_id, name, sku, barcode, unit, quantity, unit_price, list_price,
  price_steps, subtotal, tax_rate, tax_amount, total, cost_price, line_uuid, refunded_quantity,
  refunded_total, refunded_tax)
select f.sale_id, m.product_id, m.name, m.sku, m.barcode, m.unit, f.quantity, m.unit_price, m.list_price,
  m.price_steps, f.total, m.tax_rate, f.tax, f.total, m.cost_price, gen_random_uuid(),
  back.part * f.quantity, back.part * f.total, back.part * f.tax
from filled_line f
join sale_line m on m.id = f.model_line
cross join lateral (select case f.status when 'refunded' then 1 else 0 end as part) back
order by f.sale_id, m.id;

insert into sale_payment (sale_id, payment_method, amount, received_amount, change_amount, refunded_amount)
select s.id, f.method, s.total_amount, s.total_amount, 0, s.refunded_amount
from filling f join sale s on s.id = f.id
where f.status <> 'cancelled' order by f.id;

insert into refund (sale_id, session_id, register_id, employee_id, cashier_name, reason, total_amount,
  tax_amount, discount_amount, created_at, business_date)
select s.id, s.session_id, s.register_id, s.cashier_id, s.cashier_name, 'spoilt', s.total_amount,
  s.tax_amount, 0, s.completed_at, s.business_date
from filling f join sale s on s.id = f.id
where f.status = 'refunded' order by f.id;

insert into refund_line (refund_id, sale_line_id, quantity, total, tax_amount, discount_amount, restock)
select r.id, l.id, l.quantity, l.total, l.tax_amount, 0, true
from filling f join refund r on r.sale_id = f.id join sale_line l on l.sale_id = f.id;

insert into refund_payment (refund_id, sale_payment_id, payment_method, amount)
select r.id, p.id, p.payment_method, p.amount
from filling f join refund r on r.sale_id = f.id join sale_payment p on p.sale_id = f.id;

update store_counter set sale_number = sale_number
  + (select count(*) from filling where status <> 'cancelled');

update register_counter c set sale_number = c.sale_number + f.sales
from (select register_id, count(*) as sales from filling where status <> 'cancelled' group by register_id) f
where c.register_id = f.register_id;

select setval(pg_get_serial_sequence('sale', 'id'), (select max(id) from sale));

drop table filling, filled_line;
