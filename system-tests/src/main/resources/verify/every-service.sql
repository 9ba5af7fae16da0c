-- What each service keeps in a store's schema to do nothing twice. One row per rule: invariant, rule, checked, broken, example.
with finding as (
  select 'I6' as invariant, 'a kept answer has a status of success and a body' as rule,
         k.status is null or k.status not between 200 and 299 or k.body is null as bad,
         format('%s %s of user %s, status %s', k.method, k.path, k.user_id, k.status) as example
    from idempotency_key k
  union all
  select 'I5', 'a key is kept once', count(*) > 1, format('%s %s of user %s', k.method, k.path, k.user_id)
    from idempotency_key k
   group by k.user_id, k.method, k.path, k.key
)
select invariant, rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by invariant, rule
 order by invariant, rule
