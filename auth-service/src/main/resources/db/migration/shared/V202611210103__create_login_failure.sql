-- Counted by a hash of the typed name, whether or not such a user exists: the cost is the same for
-- both, and a password typed into the wrong field is not kept.
create table login_failure (
  name_hash bytea not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz,
  constraint pk_login_failure primary key (name_hash),
  constraint ck_login_failure_failures check (failures > 0)
);

create index ix_login_failure_last on login_failure (last_failed_at);
