-- ${count} customers; the n-th one's name, phone and e-mail follow from n.
insert into customer (name, phone, email, is_active, version, created_at, updated_at)
select (array[${first_names}])[1 + n % ${first_count}] || ' ' || (array[${last_names}])[1 + n % ${last_count}]
    || ' ' || n,
  '+99890' || lpad(n::text, 7, '0'), case when n % 2 = 0 then 'customer' || n || '@example.uz' end,
  true, 1, at, at
from generate_series(1, ${count}) n
cross join lateral (select now() - make_interval(mins => ${count} - n + 1) as at) t;
