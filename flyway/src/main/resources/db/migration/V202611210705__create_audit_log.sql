-- why:      who did what to whose data, so that a change of it afterwards is refused, and found where it was forced
-- locks:    none; everything is new
-- reversal: drop the table and the functions of this file; what is in it cannot be made again

set local search_path = skillforge;

-- Sixteen chains, so that sixteen transactions can append at once. The rows of a chain are numbered from 1 without
-- gaps; each holds the hash of the row before, the first 32 zero bytes. A person is named by a keyed hash only, so that
-- an erasure need not touch the log. details is a JSON object as text, because its exact characters are hashed.
create table audit_log (
    chain        smallint not null,
    seq          bigint not null,
    prev_hash    bytea not null,
    hash         bytea not null,
    occurred_at  timestamptz not null,
    event        text not null,
    actor_kind   text not null,
    actor_ref    text not null,
    tenant_id    uuid,
    subject_ref  bytea,
    object_type  text,
    object_id    text,
    run_id       uuid,
    details      text not null,
    constraint pk_audit_log primary key (chain, seq),
    constraint ck_audit_log__chain check (chain between 0 and 15),
    constraint ck_audit_log__seq check (seq > 0),
    constraint ck_audit_log__hashes check (octet_length(prev_hash) = 32 and octet_length(hash) = 32),
    constraint ck_audit_log__subject_ref check (octet_length(subject_ref) = 32),
    constraint ck_audit_log__event check (event ~ '^[a-z0-9_-]+(\.[a-z0-9_-]+)+$'),
    constraint ck_audit_log__actor_kind check (
        actor_kind in ('user', 'service', 'job', 'queue', 'webhook', 'system')),
    constraint ck_audit_log__details check (jsonb_typeof(details::jsonb) = 'object')
);
create index ix_audit_log__occurred_at on audit_log (occurred_at, chain, seq);
create index ix_audit_log__event on audit_log (event, occurred_at);
create index ix_audit_log__subject on audit_log (subject_ref, occurred_at) where subject_ref is not null;

-- One field of the canonical form: its length in four bytes and then its bytes; null is the length -1.
create function audit_field(value bytea) returns bytea
    language sql immutable
    return case when value is null then '\xffffffff'::bytea
                else pg_catalog.int4send(pg_catalog.octet_length(value)) operator(pg_catalog.||) value end;

-- The hash of a row: SHA-256 over its canonical form, which no setting of a session, no time zone and no version of
-- jsonb changes. io.skillforge.audit.domain.Entry computes the same, independently.
create function audit_hash(entry audit_log) returns bytea
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return sha256(convert_to('skillforge.audit.v1', 'UTF8')
        || entry.prev_hash
        || int4send(entry.chain)
        || int8send(entry.seq)
        || int8send((extract(epoch from entry.occurred_at) * 1000000)::bigint)
        || skillforge.audit_field(convert_to(entry.event, 'UTF8'))
        || skillforge.audit_field(convert_to(entry.actor_kind, 'UTF8'))
        || skillforge.audit_field(convert_to(entry.actor_ref, 'UTF8'))
        || skillforge.audit_field(uuid_send(entry.tenant_id))
        || skillforge.audit_field(entry.subject_ref)
        || skillforge.audit_field(convert_to(entry.object_type, 'UTF8'))
        || skillforge.audit_field(convert_to(entry.object_id, 'UTF8'))
        || skillforge.audit_field(uuid_send(entry.run_id))
        || skillforge.audit_field(convert_to(entry.details, 'UTF8')));
end
$$;

-- The one way to write. The chain is locked before its last row is read, and stays locked until the transaction ends:
-- so its numbers follow its commits, without a gap after a rollback, and callers had better come late.
create function append_audit(
    chain_no smallint, at timestamptz, event_type text, kind text, actor text, tenant uuid, subject bytea,
    kind_of_object text, id_of_object text, run uuid, details_json text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    entry skillforge.audit_log;
begin
    perform pg_advisory_xact_lock(1397113172, chain_no);
    select l.seq, l.hash into entry.seq, entry.prev_hash
      from skillforge.audit_log l
     where l.chain = chain_no
     order by l.seq desc
     limit 1;
    entry.chain := chain_no;
    entry.seq := coalesce(entry.seq, 0) + 1;
    entry.prev_hash := coalesce(entry.prev_hash, decode(repeat('00', 32), 'hex'));
    entry.occurred_at := at;
    entry.event := event_type;
    entry.actor_kind := kind;
    entry.actor_ref := actor;
    entry.tenant_id := tenant;
    entry.subject_ref := subject;
    entry.object_type := kind_of_object;
    entry.object_id := id_of_object;
    entry.run_id := run;
    entry.details := details_json;
    entry.hash := skillforge.audit_hash(entry);
    insert into skillforge.audit_log values (entry.*);
    return entry.seq;
end
$$;

-- For a statement and not for each row, so that it also refuses what row-level security would let pass as "no rows".
create function refuse_audit_change() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'audit_log is append-only: no % is allowed', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger tr_audit_log__append_only
    before update or delete or truncate on audit_log
    for each statement execute function refuse_audit_change();
alter table audit_log enable always trigger tr_audit_log__append_only;

-- The log is about everybody, so the server reads it only in the scope of everybody. append_audit runs as the owner,
-- who has to find the end of a chain whatever scope its caller is in, and alone may insert.
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy pol_audit_log__read on audit_log for select
    using ((select current_setting('app.scope', true)) = 'all');
create policy pol_audit_log__find_end on audit_log for select to skillforge_owner using (true);
create policy pol_audit_log__append on audit_log for insert to skillforge_owner with check (true);

revoke execute on function audit_field(bytea), audit_hash(audit_log), refuse_audit_change(), append_audit(
    smallint, timestamptz, text, text, text, uuid, bytea, text, text, uuid, text) from public;
grant execute on function append_audit(
    smallint, timestamptz, text, text, text, uuid, bytea, text, text, uuid, text) to skillforge_app;
grant select on audit_log to skillforge_app;
