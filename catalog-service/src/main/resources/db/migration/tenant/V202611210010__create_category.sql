create table category (
  id bigint generated always as identity,
  parent_id bigint,
  name text not null,
  description text not null,
  sort_order integer not null,
  is_active boolean not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_category primary key (id),
  constraint fk_category_parent foreign key (parent_id) references category (id),
  constraint ck_category_parent check (parent_id <> id),
  constraint ck_category_name check (char_length(name) between 1 and 120)
);

-- Siblings differ by name, whatever its case; the roots are siblings too.
create unique index uq_category_name on category (parent_id, lower(name)) nulls not distinct;
