-- Which tables, sequences, schemas and functions the server's two roles may use, and how. Objects with the same rights
-- stand in one line, and "all" where it is every object of its sort in the schema, so that the list can be read.
with objects as (
    select n.nspname as schema,
           case c.relkind when 'S' then 'sequences' else 'tables' end as sort,
           c.relname::text as name,
           c.relacl as acl
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'S')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i' and c.relkind = 'S')
     union all
    select nspname, 'schema', nspname, nspacl from pg_namespace
     union all
    select n.nspname, 'functions', p.proname, p.proacl from pg_proc p join pg_namespace n on n.oid = p.pronamespace),
rights as (
    select o.schema, o.sort, o.name, a.grantee::regrole::text as role,
           string_agg(lower(a.privilege_type), ' ' order by a.privilege_type) as rights
      from objects o
     cross join aclexplode(o.acl) a
     where a.grantee in ('skillforge_app'::regrole, 'skillforge_etl'::regrole)
     group by o.schema, o.sort, o.name, a.grantee)
select format('%s | %s | %s | %s | %s', role, schema, sort, rights,
              case when count(*) = (select count(*) from objects o where o.schema = r.schema and o.sort = r.sort)
                   then 'all' else string_agg(name, ' ' order by name) end)
  from rights r
 group by role, schema, sort, rights
 order by role, schema, sort, rights
