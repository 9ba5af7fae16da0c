-- Once per service, as a superuser connected to database "postgres":
--   psql -d postgres -v service=sales -v database=erp_sales \
--        -v owner_password=... -v login_password=... -f create-service.sql
-- Safe to run again: it repairs what is missing and sets the passwords.
\set ON_ERROR_STOP on

-- The owner runs migrations and makes the roles of stores, hence CREATEROLE. It is no superuser, and
-- PostgreSQL lets it administer only the roles it made itself.
select format('create role %I', :'service' || '_owner')
 where not exists (select from pg_roles where rolname = :'service' || '_owner') \gexec
select format(
         'alter role %I login createrole nosuperuser nocreatedb noreplication nobypassrls inherit password %L',
         :'service' || '_owner', :'owner_password') \gexec

-- What the running service connects as: by itself it sees nothing, it only takes the roles of stores.
select format('create role %I', :'service' || '_login')
 where not exists (select from pg_roles where rolname = :'service' || '_login') \gexec
select format(
         'alter role %I login noinherit nocreaterole nosuperuser nocreatedb noreplication nobypassrls password %L',
         :'service' || '_login', :'login_password') \gexec
select format('alter role %I set search_path = %L', :'service' || '_login', '') \gexec

-- template0 and the builtin locale: the same order of text on every platform and image.
select format(
         'create database %I owner %I template template0 encoding %L locale %L '
         'locale_provider builtin builtin_locale %L',
         :'database', :'service' || '_owner', 'UTF8', 'C', 'C.UTF-8')
 where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
select format('grant connect on database %I to %I', :'database', :'service' || '_login') \gexec

\connect :"database"
revoke all on schema public from public;

-- SET ROLE in the form of a function: an expression smuggled into one store's query could make another store of its
-- connection. Only the owner may call it, for migrations (Flyway does). "update pg_settings" calls it as well.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
select format('grant execute on function pg_catalog.set_config(text, text, boolean) to %I', :'service' || '_owner')
\gexec
