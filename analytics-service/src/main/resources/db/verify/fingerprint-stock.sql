-- One fingerprint per table of stock in the current schema: equal after a replay of the same events,
-- in whatever order they came. What was published and enqueued is not part of it.
select 'stock_product' as table_name,
       md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), '')) as fingerprint
  from (select cast(t as text) as line from stock_product t) r
union all
select 'stock_figure', md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), ''))
  from (select cast(t as text) as line from stock_figure t) r
union all
select 'stock_day', md5(coalesce(string_agg(r.line, chr(10) order by r.line collate "C"), ''))
  from (select cast(t as text) as line from stock_day t) r
order by table_name
