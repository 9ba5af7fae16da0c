-- The bytes stand in the store's own schema: they are saved, restored, moved and deleted with the
-- store, no role of another store reads them, and a picture and its row cannot part in a crash. Ten
-- pictures of at most 5 MiB per product stay far from where a database would mind.
create table product_image (
  id bigint generated always as identity,
  product_id bigint not null,
  position integer not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  thumbnail_type text not null,
  thumbnail bytea not null,
  created_at timestamptz not null default now(),
  constraint pk_product_image primary key (id),
  constraint fk_product_image_product foreign key (product_id) references product (id),
  -- deferrable, so that one statement may exchange positions
  constraint uq_product_image_position unique (product_id, position) deferrable initially immediate,
  constraint uq_product_image_content unique (product_id, sha256),
  constraint ck_product_image_position check (position between 0 and 9),
  constraint ck_product_image_media_type check (
    media_type in ('image/jpeg', 'image/png', 'image/webp')
  ),
  constraint ck_product_image_thumbnail_type check (thumbnail_type in ('image/jpeg', 'image/png')),
  constraint ck_product_image_size check (size = octet_length(content) and size <= 5242880)
);

-- Pictures are compressed already.
alter table product_image alter column content set storage external;

alter table product_image alter column thumbnail set storage external;
