-- A family is one sign-in on one device; each refresh spends a token and adds the next one.
create table refresh_family (
  id uuid not null,
  user_id bigint not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint pk_refresh_family primary key (id),
  constraint fk_refresh_family_user foreign key (user_id) references app_user (id) on delete cascade,
  constraint ck_refresh_family_end check ((ended_at is null) = (end_reason is null)),
  constraint ck_refresh_family_reason check (end_reason in ('logout', 'reuse', 'password_changed'))
);

create index ix_refresh_family_user on refresh_family (user_id);
create index ix_refresh_family_expires on refresh_family (expires_at);

-- Only the SHA-256 of a token is kept: who reads this table cannot sign in with it.
create table refresh_token (
  token_hash bytea not null,
  family_id uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  constraint pk_refresh_token primary key (token_hash),
  constraint fk_refresh_token_family
    foreign key (family_id) references refresh_family (id) on delete cascade,
  constraint ck_refresh_token_hash check (length(token_hash) = 32)
);

create index ix_refresh_token_family on refresh_token (family_id);
