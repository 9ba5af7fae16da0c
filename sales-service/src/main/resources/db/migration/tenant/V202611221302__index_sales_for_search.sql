-- Receipt numbers are found by how they begin and by how they end, whatever the database's collation.
create index ix_sale_receipt on sale (receipt_number text_pattern_ops);
create index ix_sale_receipt_end on sale (reverse(receipt_number) text_pattern_ops);

-- Names in plain Latin letters, one for one, without apostrophes, hard and soft signs: trigrams know no
-- other letters in every locale of a database, and who types "anna" or "otkir" finds Анна and Oʻtkir.
create function name_key(value text) returns text
language sql immutable strict parallel safe
return translate(lower(value),
  'абвгғдеёжзийкқлмнопрстуўфхҳцчшщыэюяʻʼ‘’''`ъь',
  'abvggdeejziykklmnoprstuufhhccwwieua');

-- Names and phones by any piece. Only sales with a customer pay for it, and without a list of pending
-- entries, which every search would read and some unlucky checkout would have to clear.
create index ix_sale_customer_text on sale using gin (
  name_key(customer_name) extensions.gin_trgm_ops,
  regexp_replace(customer_phone, '\D', '', 'g') extensions.gin_trgm_ops)
with (fastupdate = off)
where customer_id is not null;
