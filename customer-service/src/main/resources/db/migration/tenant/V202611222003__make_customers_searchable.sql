-- One spelling for what is written in Cyrillic or Latin, Russian or Uzbek, by rule or by ear: case,
-- apostrophes, hard and soft signs, ё/е, doubled letters and the usual ways to write a sound fall
-- together. The same function spells what people search for, so it need not be right, only the same.
create function search_form(value text) returns text
language sql
immutable
strict
parallel safe
return btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  replace(replace(replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(
          translate(lower(value), 'ъь''‘’ʻʼ`´', ''),
          'shch', 'ш'), 'sch', 'ш'), 'sh', 'ш'), 'tch', 'ч'), 'ch', 'ч'), 'zh', 'ж'), 'дж', 'ж'),
          'dj', 'ж'), 'kh', 'х'), 'ts', 'ц'), 'ph', 'f'), 'ck', 'k'),
      'абвгғдеёжзийкқлмнопрстуўфхҳцщыэіcqhw',
      'abvggdeejziykklmnoprstuofxxsшieikkxv'),
    'я', 'ya'), 'ю', 'yu'), 'ks', 'x'),
  'y([eo])', 'e', 'g'),
  '(?<![aeiou])y(?![aeiou])', 'i', 'g'),
  '([[:alpha:]])\1+', '\1', 'g'),
  '\s+', ' ', 'g'));

-- Kept by a trigger and not generated, because a stored generated column would rewrite the table. The
-- space in front makes every word, and every number, begin after one.
create function fill_customer_keys() returns trigger
language plpgsql
as $$
begin
  new.search_key := ' ' || search_form(new.name);
  new.contact_key := ' ' || concat_ws(' ', lower(new.email), new.phone, array_to_string(new.phones, ' '));
  return new;
end
$$;

create trigger customer_has_keys
before insert or update of name, email, phone, phones on customer
for each row execute function fill_customer_keys();

update customer set name = name;

-- All numbers of a customer, the main one first.
create function all_phones(phone text, phones text[]) returns text[]
language sql
immutable
parallel safe
return array_remove(array_prepend(phone, phones), null);

-- Without the list of pending entries, which every search would read until a vacuum comes.
create index customer_search_key_idx on customer using gin (search_key extensions.gin_trgm_ops)
with (fastupdate = off) where deleted_at is null;

create index customer_contact_key_idx on customer using gin (contact_key extensions.gin_trgm_ops)
with (fastupdate = off) where deleted_at is null;

create index customer_all_phones_idx on customer using gin (all_phones(phone, phones))
with (fastupdate = off) where deleted_at is null;

create index customer_birthday_idx on customer (birthday) where deleted_at is null and birthday is not null;

create index customer_name_idx on customer (name collate "und-x-icu", id) where deleted_at is null;
