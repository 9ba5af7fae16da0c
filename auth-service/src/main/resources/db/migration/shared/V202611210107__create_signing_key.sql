-- Shared by all replicas. A key's state follows from the clock and from its successor's signs_from,
-- so there is no state column that two replicas could disagree about.
create table signing_key (
  kid text not null,
  public_jwk text not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null,
  signs_from timestamptz not null,
  constraint pk_signing_key primary key (kid),
  constraint uq_signing_key_signs_from unique (signs_from)
);

comment on column signing_key.sealed_private_key is
  'AES-256-GCM under the master key, which never enters the database.';
