-- Apart from app_user because a store may see its people, but nobody's password hash.
create table credential (
  user_id bigint not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  constraint pk_credential primary key (user_id),
  constraint fk_credential_user foreign key (user_id) references app_user (id) on delete cascade
);
