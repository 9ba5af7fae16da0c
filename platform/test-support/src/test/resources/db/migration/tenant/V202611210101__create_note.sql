create table note (
  id bigint generated always as identity constraint note_pkey primary key,
  text text not null constraint note_text_key unique,
  price numeric(14, 2) not null,
  version bigint not null default 0
);

create table heard (
  id bigint generated always as identity constraint heard_pkey primary key,
  text text not null
);
