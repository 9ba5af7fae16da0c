-- Barcodes of products and of packagings share one name space: whoever stores a code in either table
-- claims it here, and this primary key decides, also between two at once. It is the one look-up of a
-- scan as well.
create table barcode (
  code text not null,
  product_id bigint not null,
  packaging_id bigint,
  constraint pk_barcode primary key (code),
  constraint fk_barcode_product foreign key (product_id) references product (id)
);

create index ix_barcode_product on barcode (product_id);

insert into barcode (code, product_id)
select code, product_id from product_barcode;

create function claim_barcode() returns trigger
language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then
    delete from barcode where code = old.code;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if tg_table_name = 'product_barcode' then
    insert into barcode (code, product_id) values (new.code, new.product_id);
  else
    insert into barcode (code, product_id, packaging_id)
    select new.code, p.product_id, p.id from product_packaging p where p.id = new.packaging_id;
  end if;
  return new;
end
$$;

create trigger product_barcode_is_claimed
after insert or update of code or delete on product_barcode
for each row execute function claim_barcode();

create trigger packaging_barcode_is_claimed
after insert or update of code or delete on packaging_barcode
for each row execute function claim_barcode();
