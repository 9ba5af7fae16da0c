-- Tells an export of this installation from one of another, whose users of the same name are other people.
create table installation (
  id uuid not null default gen_random_uuid(),
  constraint pk_installation primary key (id)
);

insert into installation default values;
