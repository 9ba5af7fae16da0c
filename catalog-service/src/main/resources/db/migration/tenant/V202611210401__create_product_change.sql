-- Which products changed, in the order in which the changes were committed: whoever changes products
-- takes the next numbers as the last thing before the commit and holds the counter until then.
create table product_change_counter (
  only_row boolean not null default true,
  version bigint not null,
  constraint pk_product_change_counter primary key (only_row),
  constraint ck_product_change_counter_only_row check (only_row)
);

create table product_change (
  product_id bigint not null,
  version bigint not null,
  constraint pk_product_change primary key (product_id),
  constraint fk_product_change_product foreign key (product_id) references product (id),
  constraint uq_product_change_version unique (version)
);

insert into product_change (product_id, version)
select id, row_number() over (order by id) from product;

insert into product_change_counter (version)
select count(*) from product;
