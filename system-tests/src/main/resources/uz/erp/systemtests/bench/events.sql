-- The events of ${count} sales of ${lines} lines each, from number ${first} on, as sales-service would have written
-- them down to be sent: one sale every ${seconds} seconds, the newest now, in turn of ${products} products and
-- ${customers} customers. There are no such sales: only analytics gets events of them.
insert into shared.outbox (event_id, topic, event_key, slot, event)
select e.id, 'sales.sale', '${key}:' || n, n % 8,
  json_build_object(
    'specversion', '1.0', 'id', e.id, 'source', '/sales-service', 'type', 'sales.sale-completed.v1',
    'subject', n::text, 'time', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'datacontenttype', 'application/json', 'tenantkey', '${key}', 'tenantschema', '${schema}',
    'tenantzone', 'Asia/Tashkent', 'tenantcurrency', 'UZS', 'tenantlanguage', 'ru', 'aggregateversion', 3,
    'data', json_build_object(
      'sale_id', n, 'number', n, 'receipt_number', 'CHECK-' || n, 'client_uuid', null, 'register_id', 1 + n % 3,
      'register_number', n, 'session_id', 1 + n % 3, 'employee_id', 1 + n % 3, 'user_id', 1 + n % 3,
      'cashier_name', 'Кассир ' || 1 + n % 3, 'customer_id', 1 + n % ${customers}, 'customer_name', null,
      'customer_phone', null,
      'completed_at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'business_date', (e.at at time zone 'Asia/Tashkent')::date, 'currency', 'UZS',
      'lines', l.lines,
      'payments', json_build_array(json_build_object(
        'method', (array['cash', 'card', 'mobile'])[1 + n % 3], 'amount', l.total::text,
        'received_amount', l.total::text, 'change_amount', '0.00')),
      'subtotal', l.total::text, 'discount_total', '0.00', 'tax_total', l.tax::text, 'total', l.total::text,
      'rounding_amount', '0.00', 'due_date', null, 'items_quantity', ${lines}.000::text,
      'tax_mode', 'inclusive'))::text
from generate_series(${first}::bigint, ${first}::bigint + ${count} - 1) n
cross join lateral (
  select gen_random_uuid() as id,
    now() - make_interval(secs => (${total} - n % ${total}) * ${seconds}) as at) e
cross join lateral (
  select sum(price)::numeric(14, 2) as total, (count(*) * 10.71)::numeric(14, 2) as tax,
    json_agg(json_build_object(
      'line_id', n * ${lines} + k, 'line_uuid', gen_random_uuid(), 'product_id', product,
      'name', 'Товар ' || product, 'sku', 'BENCH-' || product, 'barcode', null, 'unit', 'pcs',
      'batch_id', null, 'batch_number', null, 'quantity', '1.000', 'packaging', null,
      'packaging_quantity', null, 'unit_price', price::text, 'list_price', price::text,
      'discount_amount', '0.00', 'order_discount_amount', '0.00', 'tax_rate', '12.00',
      'tax_amount', '10.71', 'total', price::text, 'cost_price', '60.00', 'cost_total', '60.00')) as lines
  from generate_series(1, ${lines}) k
  cross join lateral (
    select 1 + (n * 7919 + k * 31) % ${products} as product,
      (100 + (n + k) % 50)::numeric(14, 2) as price) p) l
