-- What one store's points must agree on beside its own db/verify/loyalty.sql: points are a function of what was bought. The
-- rule by which they are earned is kept as it is now only, so it is held against what was bought since it last changed.
-- One row per rule: invariant, rule, checked, broken, example.
with bought as (
  select p.sale_id, p.total,
         (select coalesce(sum((x ->> 'amount')::numeric), 0) from jsonb_array_elements(p.payments) x
           where x ->> 'method' = 'points') as points,
         (select coalesce(sum(e.amount), 0) from loyalty_entry e where e.sale_id = p.sale_id and e.kind = 'earn') as earned,
         (select coalesce(sum(e.amount), 0) from loyalty_entry e where e.sale_id = p.sale_id and e.kind = 'take_back') as taken,
         p.refunded_total, p.fully_refunded, p.completed_at
    from purchase p
), finding as (
  select 'I8' as invariant, 'a purchase earned what the rule gives' as rule,
         b.earned <> case when r.is_active and b.total >= r.min_total
                          then round(greatest(b.total - b.points, 0) * r.earn_percent / 100, 2) else 0 end as bad,
         format('sale %s of %s, %s of it in points, earned %s', b.sale_id, b.total, b.points, b.earned) as example
    from bought b cross join loyalty_settings r
   where b.completed_at > r.updated_at
  union all
  select 'I8', 'of what a purchase earned goes what came back of it',
         -b.taken <> case when b.fully_refunded then b.earned
                          when b.total = 0 then 0
                          else least(b.earned, round(b.earned * b.refunded_total / b.total, 2)) end,
         format('sale %s: %s of %s came back, %s of %s points taken', b.sale_id, b.refunded_total, b.total, -b.taken, b.earned)
    from bought b
)
select invariant, rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by invariant, rule
 order by invariant, rule
