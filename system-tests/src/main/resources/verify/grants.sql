-- Who may do what in one service's database, against who should. One row per rule: rule, checked, broken, example.
-- :service is its name. Only owner and store's role have rights in a store's schema, and no role has them by way of public.
with store as (
  select oid, nspname, nspowner, nspacl from pg_namespace where nspname like 'tenant\_%'
), granted as (
  select 'schema ' || n.nspname as thing, n.nspname, a.grantee, a.privilege_type, false as guarded, '' as relname
    from pg_namespace n cross join lateral aclexplode(n.nspacl) a
   where n.nspname like 'tenant\_%' or n.nspname in ('shared', 'model')
  union all
  select 'relation ' || n.nspname || '.' || c.relname, n.nspname, a.grantee, a.privilege_type, c.relrowsecurity, c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
   where n.nspname like 'tenant\_%' or n.nspname in ('shared', 'model')
), named as (
  select g.*, coalesce(r.rolname, case g.grantee when 0 then 'public' end) as who
    from granted g left join pg_roles r on r.oid = g.grantee
), login as (
  select * from pg_roles where rolname = :service || '_login'
), role as (
  select r.* from pg_roles r where r.rolname like :service || '\_tenant\_%'
), member as (
  select g.rolname as taken, m.rolname as by, a.inherit_option, a.set_option, a.admin_option
    from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member
   where g.rolname like :service || '\_%' or m.rolname like :service || '\_%'
), finding as (
  select 'in a store''s schema only its owner and its own role have rights' as rule,
         g.who not in (:service || '_owner', :service || '_' || g.nspname) as bad,
         format('%s may %s on %s', g.who, g.privilege_type, g.thing) as example
    from named g
   where g.nspname like 'tenant\_%'
  union all
  select 'a store''s role may not change what its schema is',
         g.who = :service || '_' || g.nspname and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE'),
         format('%s may %s on %s', g.who, g.privilege_type, g.thing)
    from named g
   where g.nspname like 'tenant\_%'
  union all
  select 'of what is shared stores may add to the outbox, and see what row security guards',
         g.who not in (:service || '_owner', :service || '_login')
           and not (g.who = :service || '_tenants'
                    and (g.relname = 'outbox' and g.privilege_type = 'INSERT' or g.guarded
                         or g.relname = '' and g.privilege_type = 'USAGE')),
         format('%s may %s on %s', g.who, g.privilege_type, g.thing)
    from named g
   where g.nspname in ('shared', 'model')
  union all
  select 'everything of a store is the service owner''s', pg_get_userbyid(x.owner) <> :service || '_owner',
         format('%s is owned by %s', x.thing, pg_get_userbyid(x.owner))
    from (select 'schema ' || nspname as thing, nspowner as owner from store
          union all
          select n.nspname || '.' || c.relname, c.relowner from pg_class c join store n on n.oid = c.relnamespace) x
  union all
  select 'the login can do nothing by itself',
         l.rolsuper or l.rolbypassrls or l.rolinherit or l.rolcreaterole or l.rolcreatedb
           or exists (select from pg_class c where c.relowner = l.oid)
           or exists (select from pg_namespace n where n.nspowner = l.oid),
         format('%s: superuser %s, bypasses row security %s, inherits %s', l.rolname, l.rolsuper, l.rolbypassrls, l.rolinherit)
    from login l
  union all
  select 'a store''s role cannot log in nor pass over row security', r.rolcanlogin or r.rolsuper or r.rolbypassrls,
         format('%s: log in %s, superuser %s, bypasses row security %s', r.rolname, r.rolcanlogin, r.rolsuper, r.rolbypassrls)
    from role r
  union all
  select 'only the login takes a store''s role, and never has its rights without taking it',
         m.taken like :service || '\_tenant\_%'
           and not (m.by = :service || '_login' and m.set_option and not m.inherit_option and not m.admin_option)
           and not (m.by = :service || '_owner' and not m.set_option and not m.inherit_option),
         format('%s has %s: inherit %s, set %s', m.by, m.taken, m.inherit_option, m.set_option)
    from member m
  union all
  select 'a store''s role has no other role''s rights beside those of all stores',
         m.by like :service || '\_tenant\_%' and (m.taken <> :service || '_tenants' or m.set_option),
         format('%s has %s', m.by, m.taken)
    from member m
  union all
  select 'row security is on where stores share a table of people and stores', not c.relrowsecurity,
         format('shared.%s', c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where :service = 'auth' and n.nspname = 'shared' and c.relname in ('app_user', 'credential', 'employee', 'store', 'audit_entry', 'api_key')
  union all
  select 'no role connects by way of public', a.grantee = 0, format('database %s', d.datname)
    from pg_database d cross join lateral aclexplode(d.datacl) a
   where d.datname = current_database()
  union all
  select 'a schema of a store is one that is known', t.schema_name is null, n.nspname
    from store n left join shared.tenant t on t.schema_name = n.nspname
)
select rule, count(*), count(*) filter (where bad), min(example) filter (where bad)
  from finding
 group by rule
 order by rule
