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

-- The space in front makes every word begin after one.
alter table product
  add column search_key text not null
  generated always as (' ' || search_form(name || ' ' || sku)) stored,
  alter column search_text set default ''; -- no longer read; goes once nobody writes it

drop index ix_product_search;

-- Without the list of pending entries, which every search would read until a vacuum comes.
create index ix_product_search_key on product using gin (search_key extensions.gin_trgm_ops)
with (fastupdate = off)
where deleted_at is null;

create index ix_barcode_code on barcode using gin (lower(code) extensions.gin_trgm_ops)
with (fastupdate = off);
