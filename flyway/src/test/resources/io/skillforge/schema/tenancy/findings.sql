-- Everything in the catalog that would let a row of one tenant reach another, one sentence each. Nothing is well.
with recursive
ours as (
    select oid, nspname from pg_namespace
     where nspowner = 'skillforge_owner'::regrole),
relations as (
    select c.*, o.nspname from pg_class c join ours o on o.oid = c.relnamespace),
protected as (
    select r.* from relations r
     where r.relname = any(:tables) and r.nspname = 'skillforge' and not r.relispartition),
policies as (
    select p.relname, p.oid as relid, y.*,
           pg_get_expr(y.polqual, y.polrelid) as seen, pg_get_expr(y.polwithcheck, y.polrelid) as written
      from protected p join pg_policy y on y.polrelid = p.oid),
-- What reads a protected table, directly or through another view.
readers as (
    select w.ev_class as oid, d.refobjid as reads
      from pg_rewrite w
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
       and d.refobjid <> w.ev_class),
exposed (oid) as (
    select r.oid from readers r where r.reads in (select oid from protected)
     union
    select r.oid from readers r join exposed e on r.reads = e.oid),
strangers as (
    select r.nspname || '.' || r.relname as name, r.relkind, r.oid, a.grantee, a.privilege_type
      from relations r cross join aclexplode(r.relacl) a
     where a.grantee <> r.relowner)

select p.relname || ' has no row-level security' from protected p where not p.relrowsecurity
 union all
select p.relname || ' does not force row-level security on its owner' from protected p where not p.relforcerowsecurity
 union all
select p.relname || ' has no policy over all commands that reads and writes by scope'
  from protected p
 where not exists (
           select from policies y
            where y.oid is not null and y.relid = p.oid and y.polcmd = '*' and y.polpermissive and y.polroles = '{0}'
              and y.seen = y.written and y.seen like '%''app.scope''%' and y.seen like '%''app.tenant''%')
 union all
select y.relname || ' has the policy ' || y.polname || ', which does not ask for the scope'
  from policies y
 where y.polpermissive
   and (coalesce(y.seen, y.written) not like '%''app.scope''%' or coalesce(y.written, y.seen) not like '%''app.scope''%')
 union all
select r.relname || ' is a partition that can be read by itself'
  from relations r
 where r.relispartition and r.relkind in ('r', 'p') and exists (select from strangers s where s.oid = r.oid)
 union all
select c.conrelid::regclass || ' points at a user without saying of which tenant, by ' || c.conname
  from pg_constraint c
 where c.confrelid = 'skillforge.users'::regclass and cardinality(c.conkey) < 2
 union all
select r.nspname || '.' || r.relname || ' reads protected rows as its owner'
  from relations r join exposed e using (oid)
 where r.relkind = 'v' and not coalesce('security_invoker=true' = any(r.reloptions), false)
 union all
select distinct s.name || ' holds copies of protected rows and can be read'
  from strangers s join exposed e using (oid)
 where s.relkind = 'm'
 union all
select s.name || ' grants ' || lower(s.privilege_type) || ' to ' || s.grantee::regrole
  from strangers s
 where s.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') and s.relkind in ('r', 'p')
   and s.oid in (select oid from protected)
 union all
select o.rolname || ' owns ' || r.nspname || '.' || r.relname
  from relations r join pg_roles o on o.oid = r.relowner
 where o.rolname <> 'skillforge_owner' and r.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
 union all
select rolname || ' is above row-level security'
  from pg_roles
 where rolname in ('skillforge_app', 'skillforge_etl', 'skillforge_owner') and (rolsuper or rolbypassrls)
 union all
select 'skillforge_app is a member of ' || g.rolname
  from pg_auth_members m join pg_roles g on g.oid = m.roleid
 where m.member = 'skillforge_app'::regrole and g.rolname <> 'skillforge_etl'
 union all
select 'skillforge_app may do what skillforge_etl may without becoming it'
  from pg_roles
 where rolname = 'skillforge_app' and pg_has_role('skillforge_app', 'skillforge_etl', 'USAGE')
 union all
select p.proname || ' runs as its owner with the caller''s search path'
  from pg_proc p join ours o on o.oid = p.pronamespace
 where p.prosecdef
   and not exists (select from unnest(p.proconfig) setting where setting like 'search\_path=%' and setting like '%pg\_temp')
 union all
select p.proname || ' runs as its owner and anybody may call it'
  from pg_proc p join ours o on o.oid = p.pronamespace
 where p.prosecdef and has_function_privilege('public', p.oid, 'execute')
