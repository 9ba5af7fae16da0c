-- Once per server, as a superuser connected to database "postgres":
--   psql -d postgres -f prepare-server.sql
-- Safe to run again. The server needs shared_preload_libraries = 'pg_stat_statements'.
\set ON_ERROR_STOP on

create extension if not exists pg_stat_statements;

-- A role of a service has business in its own database only.
select format('revoke all on database %I from public', datname)
  from pg_database
 where datname in ('postgres', 'template1')
   and (datacl is null or exists (select from aclexplode(datacl) where grantee = 0)) \gexec
