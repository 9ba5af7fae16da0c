-- What disagrees in one store's webhooks; no rows when all is well. To be run with the store's schema as search path, at rest or
-- in one snapshot. One row per contradiction: which rule, which row, what is kept and what it should be.
select 'nothing waits for an endpoint that is disabled' as rule, d.id as row, d.status as kept, 'cancelled' as due
from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
where d.status = 'pending' and not e.is_enabled
union all
select 'what was delivered was answered with 2xx', d.id, d.last_status::text, '2xx'
from webhook_delivery d
where d.status = 'delivered' and (d.last_status is null or d.last_status not between 200 and 299)
union all
select 'who was tried was tried at some time', d.id, d.last_attempt_at::text, d.attempts::text
from webhook_delivery d
where (d.attempts = 0) <> (d.last_attempt_at is null)
union all
select 'no more tries in a row than in all', d.id, d.attempts_in_row::text, d.attempts::text
from webhook_delivery d
where d.attempts_in_row > d.attempts
union all
select 'an endpoint that fails has a delivery that did', e.id, e.failing_since::text, null
from webhook_endpoint e
where e.failing_since is not null and e.is_enabled
  and not exists (select from webhook_delivery d where d.endpoint_id = e.id and d.attempts > 0)
  and e.failing_since > now() - interval '20 days';
