-- A cash register (till). The first one is made by the first opened session of a new store.
create table register (
  id          bigint generated always as identity,
  name        text        not null,
  is_default  boolean     not null default false,
  is_active   boolean     not null default true,
  made_by     bigint,
  version     bigint      not null default 1,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  constraint pk_register primary key (id),
  constraint uq_register_name unique (name),
  constraint ck_register_name check (length(name) between 1 and 100),
  constraint ck_register_default_active check (is_active or not is_default)
);
create unique index uq_register_default on register (is_default) where is_default;

-- Counters are rows, not sequences: a rolled back sale must leave no hole. They live beside the
-- register so that editing a register never waits for a sale. Half-empty pages keep updates HOT.
create table register_counter (
  register_id  bigint        not null,
  sale_number  bigint        not null default 0,
  z_number     bigint        not null default 0,
  grand_total  numeric(20,2) not null default 0,
  constraint pk_register_counter primary key (register_id),
  constraint fk_register_counter_register foreign key (register_id) references register (id)
) with (fillfactor = 50);

create table store_counter (
  id           smallint not null,
  sale_number  bigint   not null default 0,
  constraint pk_store_counter primary key (id),
  constraint ck_store_counter_single check (id = 1)
) with (fillfactor = 50);
insert into store_counter (id) values (1);
