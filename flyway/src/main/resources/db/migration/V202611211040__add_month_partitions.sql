-- why:      months of the growing tables are made ahead of time and dropped behind, by a server that may alter no table
-- locks:    none; the functions are new. What they lock when called stands beside them
-- reversal: drop the functions of this file; months then have to be made and dropped by hand

set local search_path = skillforge;

-- The tables that this is about are found, not listed: partitioned by one moment, with a default partition for what no
-- month takes. All functions run as the owner and so look at each name they are given. They wait half a second for a
-- lock at most, which is less than deadlock_timeout: so a reader waits no longer behind them, and where they meet with
-- somebody else it is they who give way (55P03), to be called again.

-- Every table in months with the months it has, as dates of their first days; a bound elsewhere than at a month's turn
-- is none of ours. The default partition stands with a null month.
create function month_partitions() returns table (parent name, partition name, month date)
    language sql stable set search_path = pg_catalog, pg_temp set timezone = 'UTC'
begin atomic
    select t.relname, c.relname, m.month
      from pg_partitioned_table p
      join pg_class t on t.oid = p.partrelid and t.relnamespace = 'skillforge'::regnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = p.partattrs[0]
      join pg_inherits i on i.inhparent = t.oid and not i.inhdetachpending
      join pg_class c on c.oid = i.inhrelid
     cross join lateral (
           select substring(pg_get_expr(c.relpartbound, c.oid)
                      from 'FROM \(''(\d{4}-\d\d-01) 00:00:00\+00''\)')::date) m (month)
     where p.partstrat = 'r' and p.partnatts = 1 and p.partdefid <> 0
       and a.atttypid = 'timestamptz'::regtype
       and (c.oid = p.partdefid
            or pg_get_expr(c.relpartbound, c.oid) = format('FOR VALUES FROM (%L) TO (%L)',
                   m.month::timestamptz, (m.month + interval '1 month')::timestamptz));
end;

-- The column a table in months is divided by, or a refusal. Months are about everybody; and PostgreSQL checks the
-- foreign keys of moved rows under row-level security, so in another scope it would not find what they point at.
create function month_column(parent name) returns name
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    found name;
begin
    if current_setting('app.scope', true) is distinct from 'all' then
        raise exception 'months are only for the scope of everybody' using errcode = 'insufficient_privilege';
    end if;
    select a.attname into found
      from pg_partitioned_table p
      join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
     where p.partrelid = to_regclass(format('skillforge.%I', parent))
       and exists (select from skillforge.month_partitions() m where m.parent = month_column.parent);
    if found is null then
        raise exception 'there is no table of that name in partitions of a month' using errcode = 'undefined_table';
    end if;
    return found;
end
$$;

-- How many rows of which months lie in the default partition, where dropping a month does not find them.
create function default_partition_rows(parent name) returns table (month date, held bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
begin
    return query execute format(
        'select date_trunc(''month'', %1$I)::date, count(*) from skillforge.%2$I group by 1 order by 1',
        skillforge.month_column(parent),
        (select p.partition from skillforge.month_partitions() p
          where p.parent = default_partition_rows.parent and p.month is null));
end
$$;

-- Makes one month and moves into it what the default partition holds of it; answers how many rows that was, null when
-- the month is there already. Until it ends nobody writes to the default partition or to what the rows point at; only
-- at its end readers of the default partition wait, while that is looked through.
create function add_month_partition(parent name, month date) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC'
    set lock_timeout = '500ms' as $$
declare
    divided_by  name := skillforge.month_column(parent);
    from_moment timestamptz := date_trunc('month', month)::timestamptz;
    to_moment   timestamptz := date_trunc('month', month)::timestamptz + interval '1 month';
    partition   name := parent || to_char(month, '_YYYY_MM');
    overflow    name;
    key         record;
    moved       bigint;
begin
    if month > now() + interval '3 years' or month < now() - interval '20 years' then
        raise exception 'that month is too far away' using errcode = 'invalid_parameter_value';
    end if;
    if exists (select from skillforge.month_partitions() p
                where p.parent = add_month_partition.parent and p.month = from_moment::date) then
        return null;
    end if;
    select p.partition into overflow
      from skillforge.month_partitions() p where p.parent = add_month_partition.parent and p.month is null;
    execute format('lock table skillforge.%I in share row exclusive mode', overflow);
    execute format('create table skillforge.%I (like skillforge.%I including all)', partition, parent);
    execute format('with taken as (delete from skillforge.%1$I where %2$I >= %3$L and %2$I < %4$L returning *)'
        || ' insert into skillforge.%5$I select * from taken', overflow, divided_by, from_moment, to_moment, partition);
    get diagnostics moved = row_count;
    -- Checked here, and not by the attaching, which makes readers wait.
    for key in
        select conname, pg_get_constraintdef(oid) as definition
          from pg_constraint
         where contype = 'f' and conrelid = to_regclass(format('skillforge.%I', parent))
    loop
        execute format('alter table skillforge.%I add constraint %I %s', partition, key.conname, key.definition);
    end loop;
    execute format('alter table skillforge.%I attach partition skillforge.%I for values from (%L) to (%L)',
        parent, partition, from_moment, to_moment);
    return moved;
end
$$;

-- Takes one month away whole and answers how many rows were in it, exactly: while they are counted nobody writes to
-- it. Readers of the table wait for the moment of the taking away only. Refuses a month that is there for less than
-- thirty days since its end: no window is shorter.
create function drop_month_partition(parent name, month date) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC'
    set lock_timeout = '500ms' as $$
declare
    divided_by name := skillforge.month_column(parent);
    partition  name;
    held       bigint;
begin
    select p.partition into partition
      from skillforge.month_partitions() p
     where p.parent = drop_month_partition.parent and p.month = date_trunc('month', drop_month_partition.month);
    if partition is null then
        raise exception 'that table has no such month' using errcode = 'undefined_table';
    end if;
    if date_trunc('month', month) + interval '1 month' > now() - interval '30 days' then
        raise exception 'that month is not over for thirty days yet' using errcode = 'invalid_parameter_value';
    end if;
    execute format('lock table skillforge.%I in share mode', partition);
    execute format('select count(*) from skillforge.%I', partition) into held;
    execute format('alter table skillforge.%I detach partition skillforge.%I', parent, partition);
    execute format('drop table skillforge.%I', partition);
    return held;
end
$$;

revoke execute on function month_partitions(), month_column(name), default_partition_rows(name),
    add_month_partition(name, date), drop_month_partition(name, date) from public;
grant execute on function month_partitions(), default_partition_rows(name), add_month_partition(name, date),
    drop_month_partition(name, date) to skillforge_app;
