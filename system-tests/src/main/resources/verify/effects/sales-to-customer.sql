-- What customer-service must know of one store's customers. One row each: kind, id, part, value,
-- unconfirmed: of a customer no event has named; a till takes any id, because it does not wait for the event.
select 'refund' as kind, r.id, 0::bigint as part, format('%s of sale %s', r.total_amount, r.sale_id) as value,
       not exists (select from customer_copy c where c.customer_id = s.customer_id) as unconfirmed
  from refund r join sale s on s.id = r.sale_id
 where s.customer_id is not null
union all
select 'sale', s.id, 0, format('%s, discount %s, tax %s', s.total_amount, s.discount_amount, s.tax_amount),
       not exists (select from customer_copy c where c.customer_id = s.customer_id)
  from sale s
 where s.number is not null and s.customer_id is not null
