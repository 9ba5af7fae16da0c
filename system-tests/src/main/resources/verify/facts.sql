-- What one store's sales-service must have published, each once. One row each: kind, id, part, value.
select 'sale' as kind, s.id, 0::bigint as part,
       format('%s: %s, tax %s, lines %s, paid %s', s.number, s.total_amount, s.tax_amount,
         (select count(*) from sale_line l where l.sale_id = s.id),
         (select coalesce(sum(p.amount), 0.00) from sale_payment p where p.sale_id = s.id)) as value
  from sale s
 where s.number is not null
union all
select 'refund', r.id, 0,
       format('sale %s: %s, tax %s, lines %s', r.sale_id, r.total_amount, r.tax_amount,
         (select count(*) from refund_line l where l.refund_id = r.id))
  from refund r
union all
select 'debt payment', d.id, 0, format('%s by %s of customer %s', d.amount, d.payment_method, d.customer_id)
  from debt_payment d
union all
select 'debt reversal', v.debt_payment_id, 0, format('%s by %s', v.amount, v.payment_method)
  from debt_reversal v
union all
select 'closed session', z.session_id, z.revision, format('expected %s', z.body ->> 'expected_cash')
  from (select session_id, 1 as revision, body from z_report
        union all
        select session_id, revision, body from z_report_revision) z
union all
select 'past sale', p.id, 0, p.total_amount::text from past_sale p
