-- One fingerprint per table of customers in the current schema: equal after a replay of the same
-- events, in whatever order they came. Runs and what they published are not part of it.
select 'customer' as table_name,
       md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), '')) as fingerprint
  from (select cast(t as text) as line from customer t) r
union all
select 'customer_merge', md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), ''))
  from (select cast(t as text) as line from customer_merge t) r
union all
select 'customer_day', md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), ''))
  from (select cast(t as text) as line from customer_day t) r
order by table_name
