-- One copy per database; tenant scripts refer to its operator class as extensions.gin_trgm_ops.
create schema if not exists extensions;

create extension if not exists pg_trgm schema extensions;
