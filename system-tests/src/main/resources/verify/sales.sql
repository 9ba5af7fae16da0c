-- What one store's sales must agree on, worked out anew from the rows, apart from the code that wrote them.
-- One row per rule: invariant, rule, checked, broken, example.
with s as (
  select * from sale where number is not null
), received as (
  select sale_id, sum(received_amount) as received, sum(change_amount) as change, sum(amount) as net,
         sum(amount) filter (where payment_method = 'cash') as cash,
         coalesce(sum(amount) filter (where payment_method <> 'cash'), 0) as beside_cash
    from sale_payment
   group by sale_id
), given_back as (
  select r.sale_id, sum(p.amount) as amount
    from refund r join refund_payment p on p.refund_id = r.id
   group by r.sale_id
), back as (
  select sale_id, sum(total_amount) as total from refund group by sale_id
), line as (
  select l.*, s.tax_mode, s.customer_discount_percent as automatic, s.discount_percent as sale_percent,
         s.discount_value as sale_value, coalesce(l.subtotal, round(l.unit_price * l.quantity, 2)) as base
    from sale_line l join s on s.id = l.sale_id
), own as (
  select line.*,
         greatest(
           case when discount_percent is not null then round(base * discount_percent / 100, 2)
                else least(coalesce(discount_value, 0), base) end,
           case when price_override is null then round(base * coalesce(automatic, 0) / 100, 2) else 0 end) as own_discount
    from line
), of_sale as (
  select own.*, base - own_discount as rest, sum(base - own_discount) over (partition by sale_id) as sale_rest
    from own
), off as (
  select of_sale.*,
         case when sale_percent is not null then round(sale_rest * sale_percent / 100, 2)
              else least(coalesce(sale_value, 0), sale_rest) end as sale_off
    from of_sale
), quota as (
  -- in tiyin, exactly: what each line gets at least, and what is left over of its share
  select off.*,
         case when sale_rest = 0 then 0 else div(sale_off * 100 * rest * 100, sale_rest * 100) end as quota,
         case when sale_rest = 0 then 0 else mod(sale_off * 100 * rest * 100, sale_rest * 100) end as remainder
    from off
), ranked as (
  select quota.*, row_number() over (partition by sale_id order by remainder desc, id) as place,
         case when sale_rest = 0 then 0 else sale_off * 100 - sum(quota) over (partition by sale_id) end as open
    from quota
), due as (
  select ranked.*, round((quota + case when place <= open then 1 else 0 end) / 100, 2) as order_discount from ranked
), priced as (
  select due.*, base - own_discount - order_discount as net,
         case when tax_mode = 'exclusive'
              then round((base - own_discount - order_discount) * tax_rate / 100, 2)
              else round((base - own_discount - order_discount) * tax_rate / (100 + tax_rate), 2) end as tax
    from due
), line_sum as (
  select sale_id, sum(base) as subtotal, sum(discount_amount) as discount, sum(tax_amount) as tax, sum(total) as total,
         sum(refunded_quantity) as back_quantity, bool_and(refunded_quantity = quantity) as all_back
    from line
   group by sale_id
), part as (
  select p.*, f.sale_id, l.quantity as whole, l.total as line_total, l.tax_amount as line_tax,
         l.discount_amount as line_discount,
         sum(p.quantity) over (partition by p.sale_line_id order by p.refund_id) as upto
    from refund_line p join refund f on f.id = p.refund_id join sale_line l on l.id = p.sale_line_id
), part_sum as (
  select refund_id, sum(total) as total, sum(tax_amount) as tax, sum(discount_amount) as discount
    from part
   group by refund_id
), line_back as (
  select sale_line_id, sum(quantity) as quantity, sum(total) as total, sum(tax_amount) as tax,
         sum(discount_amount) as discount
    from part
   group by sale_line_id
), rounded_back as (
  select r.id, r.sale_id,
         sum(r.rounding_amount) over w as rounding,
         case when n.total = 0 then 0
              else round(s.rounding_amount * sum(coalesce(p.total, 0)) over w / n.total, 2) end as due
    from refund r
    join s on s.id = r.sale_id
    join line_sum n on n.sale_id = r.sale_id
    left join part_sum p on p.refund_id = r.id
  window w as (partition by r.sale_id order by r.id)
), drawer as (
  select c.id, c.register_id, c.status, c.expected_cash, c.actual_cash, c.difference,
         c.opening_balance
         + coalesce((select sum(p.amount) from sale x join sale_payment p on p.sale_id = x.id
                      where x.session_id = c.id and p.payment_method = 'cash'), 0)
         - coalesce((select sum(p.amount) from refund r join refund_payment p on p.refund_id = r.id
                      where r.session_id = c.id and p.payment_method = 'cash'), 0)
         + coalesce((select sum(case m.type when 'in' then m.amount else -m.amount end) from cash_movement m
                      where m.session_id = c.id), 0)
         + coalesce((select sum(d.amount) from debt_payment d
                      where d.session_id = c.id and d.payment_method = 'cash'), 0)
         - coalesce((select sum(d.amount) from debt_reversal d
                      where d.session_id = c.id and d.payment_method = 'cash'), 0) as due,
         coalesce((select sum(x.total_amount) from s x where x.session_id = c.id), 0)
         - coalesce((select sum(r.total_amount) from refund r where r.session_id = c.id), 0) as net
    from cash_session c
   where c.status = 'closed'
), report as (
  select distinct on (session_id) session_id, grand_total, body
    from (select session_id, 1 as revision, grand_total, body from z_report
          union all
          select session_id, revision, grand_total, body from z_report_revision) every
   order by session_id, revision desc
), at_register as (
  select register_id, id, register_number,
         row_number() over (partition by register_id order by register_number, id) as place
    from s
), register_run as (
  select register_id, count(*) as amount, max(register_number) as last,
         (array_agg(id order by register_number, id) filter (where register_number <> place))[1] as odd_sale
    from at_register
   group by register_id
), z_run as (
  select register_id, count(*) as amount, count(distinct z_number) as numbers, max(z_number) as last
    from z_report
   group by register_id
), finding as (
  select 'I1' as invariant, 'what was received less the change pays the total' as rule,
         coalesce(p.received - p.change, 0) <> s.total_amount or coalesce(p.net, 0) <> s.total_amount
           or coalesce(p.change, 0) <> s.change_amount as bad,
         format('sale %s: received %s, change %s of %s, total %s', s.id, p.received, s.change_amount, p.change,
           s.total_amount) as example
    from s left join received p on p.sale_id = s.id
  union all
  select 'I1', 'what was given back is what was refunded, and no more than was paid',
         s.refunded_amount <> coalesce(b.total, 0) or coalesce(g.amount, 0) <> coalesce(b.total, 0)
           or s.refunded_amount > s.total_amount,
         format('sale %s: refunded %s, refunds of %s, given back %s, total %s', s.id, s.refunded_amount, b.total,
           g.amount, s.total_amount)
    from s left join back b on b.sale_id = s.id left join given_back g on g.sale_id = s.id
  union all
  select 'I1', 'a refund gives back its total, by payments of its own sale',
         coalesce(m.amount, 0) <> r.total_amount or coalesce(m.foreign_payments, 0) > 0,
         format('refund %s of sale %s: total %s, given back %s', r.id, r.sale_id, r.total_amount, m.amount)
    from refund r
    left join (
      select p.refund_id, sum(p.amount) as amount,
             count(*) filter (where o.sale_id <> f.sale_id or o.payment_method <> p.payment_method) as foreign_payments
        from refund_payment p join refund f on f.id = p.refund_id join sale_payment o on o.id = p.sale_payment_id
       group by p.refund_id) m on m.refund_id = r.id
  union all
  select 'I1', 'of a payment goes back what refunds say, and no more than it was',
         p.refunded_amount <> coalesce(r.amount, 0) or p.refunded_amount > p.amount
           or p.received_amount <> p.amount + p.change_amount or (p.payment_method <> 'cash' and p.change_amount <> 0),
         format('payment %s of sale %s: %s of %s went back, refunds say %s', p.id, p.sale_id, p.refunded_amount, p.amount,
           r.amount)
    from sale_payment p
    left join (select sale_payment_id, sum(amount) as amount from refund_payment group by sale_payment_id) r
      on r.sale_payment_id = p.id
  union all
  select 'I1', 'nothing is paid for what is not completed', p.sale_id is not null or b.sale_id is not null,
         format('sale %s is %s', o.id, o.status)
    from sale o left join received p on p.sale_id = o.id left join back b on b.sale_id = o.id
   where o.number is null
  union all
  select 'I2', 'a line costs price times quantity',
         l.unit_price <> coalesce(l.price_override, l.list_price)
           or l.base <> case
             when l.price_override is not null then round(l.price_override * l.quantity, 2)
             when l.packaging_price is not null then round(l.packaging_price * round(l.quantity / l.packaging_factor, 3), 2)
             else round(l.list_price * l.quantity, 2) end,
         format('line %s of sale %s: %s times %s is not %s', l.id, l.sale_id, l.unit_price, l.quantity, l.base)
    from line l
   where l.list_price is not null
  union all
  select 'I2', 'a line has its discount and its part of the sale''s, by largest remainder',
         d.order_discount_amount <> d.order_discount or d.discount_amount <> d.own_discount + d.order_discount,
         format('line %s of sale %s: discount %s with %s of the sale''s, due %s with %s', d.id, d.sale_id,
           d.discount_amount, d.order_discount_amount, d.own_discount + d.order_discount, d.order_discount)
    from priced d
   where d.list_price is not null
  union all
  select 'I2', 'a line has its tax, in the price or on top of it',
         d.tax_amount <> d.tax or d.total <> d.net + case d.tax_mode when 'exclusive' then d.tax else 0 end,
         format('line %s of sale %s: tax %s of %s, due %s of %s', d.id, d.sale_id, d.tax_amount, d.total, d.tax,
           d.net + case d.tax_mode when 'exclusive' then d.tax else 0 end)
    from priced d
   where d.list_price is not null
  union all
  select 'I2', 'a sale is the sum of its lines and its rounding',
         s.subtotal <> coalesce(n.subtotal, 0) or s.discount_amount <> coalesce(n.discount, 0)
           or s.tax_amount <> coalesce(n.tax, 0) or s.total_amount <> coalesce(n.total, 0) + s.rounding_amount,
         format('sale %s: %s - %s, tax %s, rounding %s, total %s; lines %s - %s, tax %s, total %s', s.id, s.subtotal,
           s.discount_amount, s.tax_amount, s.rounding_amount, s.total_amount, n.subtotal, n.discount, n.tax, n.total)
    from s left join line_sum n on n.sale_id = s.id
  union all
  select 'I2', 'only cash is rounded, to the step of the sale',
         case when s.rounding_step = 0 then s.rounding_amount <> 0
              when p.cash is not null
              then s.rounding_amount <> round((n.total - p.beside_cash) / s.rounding_step) * s.rounding_step
                                        - (n.total - p.beside_cash)
              else s.rounding_amount <> 0 and s.rounding_amount <> -(n.total - coalesce(p.beside_cash, 0)) end,
         format('sale %s: rounded by %s to %s, %s in cash of %s', s.id, s.rounding_amount, s.rounding_step, p.cash, n.total)
    from s join line_sum n on n.sale_id = s.id left join received p on p.sale_id = s.id
  union all
  select 'I2', 'what comes back of a line is its share, the last takes the rest',
         p.upto > p.whole
           or p.total <> round(p.line_total * p.upto / p.whole, 2) - round(p.line_total * (p.upto - p.quantity) / p.whole, 2)
           or p.tax_amount <> round(p.line_tax * p.upto / p.whole, 2) - round(p.line_tax * (p.upto - p.quantity) / p.whole, 2)
           or p.discount_amount <> round(p.line_discount * p.upto / p.whole, 2)
                                   - round(p.line_discount * (p.upto - p.quantity) / p.whole, 2),
         format('line %s in refund %s: %s of %s, up to %s, brought %s of %s', p.sale_line_id, p.refund_id, p.quantity,
           p.whole, p.upto, p.total, p.line_total)
    from part p
  union all
  select 'I2', 'a line has come back as much as refunds say',
         l.refunded_quantity <> coalesce(b.quantity, 0) or l.refunded_total <> coalesce(b.total, 0)
           or l.refunded_tax <> coalesce(b.tax, 0) or l.refunded_discount <> coalesce(b.discount, 0)
           or l.refunded_quantity > l.quantity,
         format('line %s of sale %s: %s of %s came back for %s, refunds say %s for %s', l.id, l.sale_id,
           l.refunded_quantity, l.quantity, l.refunded_total, b.quantity, b.total)
    from line l left join line_back b on b.sale_line_id = l.id
  union all
  select 'I2', 'a refund is the sum of its lines and its rounding',
         r.total_amount <> coalesce(p.total, 0) + r.rounding_amount or r.tax_amount <> coalesce(p.tax, 0)
           or r.discount_amount <> coalesce(p.discount, 0),
         format('refund %s of sale %s: %s, lines %s, rounding %s', r.id, r.sale_id, r.total_amount, p.total,
           r.rounding_amount)
    from refund r left join part_sum p on p.refund_id = r.id
  union all
  select 'I2', 'rounding comes back with its share of the goods', b.rounding <> b.due,
         format('sale %s up to refund %s: rounding %s came back, due %s', b.sale_id, b.id, b.rounding, b.due)
    from rounded_back b
  union all
  select 'I2', 'a sale is refunded when all of it has come back',
         (s.status = 'refunded') <> coalesce(n.all_back, false)
           or s.is_partially_refunded <> (coalesce(n.back_quantity, 0) > 0 and not n.all_back),
         format('sale %s is %s, partially refunded: %s', s.id, s.status, s.is_partially_refunded)
    from s left join line_sum n on n.sale_id = s.id
   where n.sale_id is not null
  union all
  select 'I4', 'a register''s receipts are numbered without gap or double',
         coalesce(n.amount, 0) <> coalesce(c.sale_number, 0) or coalesce(n.last, 0) <> coalesce(c.sale_number, 0)
           or n.odd_sale is not null,
         format('register %s: %s sales, the last is %s, the counter at %s; sale %s is out of place',
           coalesce(c.register_id, n.register_id), coalesce(n.amount, 0), coalesce(n.last, 0), c.sale_number,
           coalesce(n.odd_sale::text, 'none'))
    from register_counter c full join register_run n on n.register_id = c.register_id
  union all
  select 'I4', 'a store''s receipts are numbered without gap or double',
         n.amount <> c.sale_number or n.numbers <> c.sale_number or coalesce(n.last, 0) <> c.sale_number,
         format('%s sales with %s numbers, the last is %s, the counter at %s', n.amount, n.numbers, n.last, c.sale_number)
    from store_counter c
   cross join (select count(*) as amount, count(distinct number) as numbers, max(number) as last from s) n
  union all
  select 'I4', 'a register''s Z reports are numbered without gap or double',
         coalesce(n.amount, 0) <> c.z_number or coalesce(n.numbers, 0) <> c.z_number or coalesce(n.last, 0) <> c.z_number,
         format('register %s: %s Z reports with %s numbers, the last is %s, the counter at %s', c.register_id, n.amount,
           n.numbers, n.last, c.z_number)
    from register_counter c left join z_run n on n.register_id = c.register_id
  union all
  select 'I4', 'a till''s own number is that of one sale', count(*) > 1,
         format('register %s, number %s: sales %s', register_id, client_number, string_agg(id::text, ', ' order by id))
    from (select coalesce(client_register_id, register_id) as register_id, client_number, id from sale
           where client_number is not null) x
   group by register_id, client_number
  union all
  select 'I4', 'a receipt''s printed number is that of one sale', count(*) > 1,
         format('%s: sales %s', receipt_number, string_agg(id::text, ', ' order by id))
    from sale
   group by receipt_number
  union all
  select 'I5', 'a till''s own identity of a sale is that of one sale', count(*) > 1,
         format('register %s, %s: sales %s', register_id, client_uuid, string_agg(id::text, ', ' order by id))
    from (select coalesce(client_register_id, register_id) as register_id, client_uuid, id from sale
           where client_uuid is not null) x
   group by register_id, client_uuid
  union all
  select 'I5', 'a till''s own identity of a line is that of one line', count(*) > 1,
         format('sale %s, %s: lines %s', sale_id, line_uuid, string_agg(id::text, ', ' order by id))
    from sale_line
   where line_uuid is not null
   group by sale_id, line_uuid
  union all
  select 'I5', 'a till''s own identity of a refund or debt payment is that of one', count(*) > 1,
         format('%s %s: %s', kind, client_uuid, string_agg(id::text, ', ' order by id))
    from (select 'refund' as kind, client_uuid, id from refund where client_uuid is not null
          union all
          select 'debt payment', client_uuid, id from debt_payment where client_uuid is not null) x
   group by kind, client_uuid
  union all
  select 'I5', 'the kept answer of a checkout or refund is of a sale that was one',
         s.id is null or (k.what = 'refund' and b.sale_id is null),
         format('%s of sale %s by user %s', k.what, k.sale_id, k.user_id)
    from (select user_id, (regexp_match(path, '/sales/(\d+)/(checkout|refund)/?$'))[1]::bigint as sale_id,
                 (regexp_match(path, '/sales/(\d+)/(checkout|refund)/?$'))[2] as what
            from idempotency_key) k
    left join s on s.id = k.sale_id
    left join back b on b.sale_id = k.sale_id
   where k.sale_id is not null
  union all
  select 'I13', 'a closed drawer should hold what came in less what went out',
         d.expected_cash <> d.due or d.difference <> d.actual_cash - d.due,
         format('session %s: expected %s, due %s, counted %s, difference %s', d.id, d.expected_cash, d.due, d.actual_cash,
           d.difference)
    from drawer d
  union all
  select 'I13', 'cash goes back out of a drawer', r.session_id is null,
         format('refund %s of sale %s gave back %s in cash out of no session''s drawer', r.id, r.sale_id, p.amount)
    from refund r join refund_payment p on p.refund_id = r.id
   where p.payment_method = 'cash'
  union all
  select 'I13', 'a Z report tells what the drawer tells',
         r.session_id is null or (r.body ->> 'expected_cash')::numeric is distinct from d.due
           or (r.body ->> 'actual_cash')::numeric is distinct from d.actual_cash
           or (r.body ->> 'net_total')::numeric is distinct from d.net,
         format('session %s: the report says expected %s, counted %s, net %s; due are %s, %s, %s', d.id,
           r.body ->> 'expected_cash', r.body ->> 'actual_cash', r.body ->> 'net_total', d.due, d.actual_cash, d.net)
    from drawer d left join report r on r.session_id = d.id
  union all
  select 'I13', 'a register''s running total is that of its closed sessions', c.grand_total <> coalesce(n.net, 0),
         format('register %s: running total %s, sessions %s', c.register_id, c.grand_total, n.net)
    from register_counter c
    left join (select register_id, sum(net) as net from drawer group by register_id) n on n.register_id = c.register_id
)
select invariant, rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by invariant, rule
 order by invariant, rule
