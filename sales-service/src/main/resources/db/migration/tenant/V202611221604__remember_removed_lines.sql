-- Lines taken out of a sale, by the till's own identity: a late repetition of a scan brings none back.
create table sale_line_removed (
  sale_id     bigint not null,
  line_uuid   uuid   not null,
  product_id  bigint not null,
  constraint pk_sale_line_removed primary key (sale_id, line_uuid),
  constraint fk_sale_line_removed_sale foreign key (sale_id) references sale (id)
);
