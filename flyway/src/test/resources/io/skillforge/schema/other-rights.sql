-- Whoever else was granted something in the schemas of SkillForge; the owner of an object is no grant. An extension's
-- functions come with rights of their own; those of pg_trgm compare texts and read nothing.
select n.nspname || '.' || o.name || ' ' || a.grantee::regrole || ' ' || a.privilege_type
  from (select relnamespace as schema, relname::text as name, relacl as acl, relowner as owner from pg_class
         union all
        select pronamespace, proname::text, coalesce(proacl, acldefault('f', proowner)), proowner from pg_proc p
          where not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
         union all
        select oid, '(schema)', nspacl, nspowner from pg_namespace) o
  join pg_namespace n on n.oid = o.schema
 cross join aclexplode(o.acl) a
 where n.nspname in ('skillforge', 'staging', 'history', 'reporting', 'batch')
   and a.grantee not in (o.owner, 'skillforge_app'::regrole, 'skillforge_etl'::regrole)
