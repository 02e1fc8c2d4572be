-- why:      into an empty catalog, checking all foreign keys at the end by one join each is far cheaper than row by row
-- locks:    readers of the reference tables wait; so only while there is nothing to read, two seconds at most
-- reversal: drop both functions, and let the loader not call them; rows are then checked one by one

-- Takes the reference tables' foreign keys away until end_first_load, in the same transaction; answers how many, 0 when
-- the catalog is not empty. Keys of other tables that point at the catalog stay.
create or replace function staging.begin_first_load() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '2s' as $$
declare
    dropped integer := 0;
    key record;
begin
    if exists (select from skillforge.occupations) then
        return 0;
    end if;
    for key in
        select c.conrelid::regclass as table_name, c.conname, pg_get_constraintdef(c.oid) as definition
          from pg_constraint c
          join pg_class t on t.oid = c.conrelid
         where c.contype = 'f' and c.connamespace = 'skillforge'::regnamespace
           and c.confrelid <> 'skillforge.occupation_groups'::regclass
           and to_regclass('staging.next_' || t.relname) is not null
    loop
        insert into skillforge.first_load_keys values (key.table_name::text, key.conname, key.definition);
        execute format('alter table %s drop constraint %I', key.table_name, key.conname);
        dropped := dropped + 1;
    end loop;
    return dropped;
exception
    when lock_not_available then
        return 0;
end
$$;

-- Puts the keys back, each checked against all rows; fails, and with it the transaction, when one is broken.
create or replace function staging.end_first_load() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    added integer := 0;
    key record;
begin
    for key in delete from skillforge.first_load_keys returning * loop
        execute format('alter table %s add constraint %I %s', key.table_name, key.constraint_name, key.definition);
        added := added + 1;
    end loop;
    return added;
end
$$;

revoke all on function staging.begin_first_load(), staging.end_first_load() from public;
grant execute on function staging.begin_first_load(), staging.end_first_load() to skillforge_etl;
