-- why:      how long data stay, what keeps them longer, plans of what goes, and what rows need for it
-- locks:    experiences, advisor_assignments, assessments and those that get an index, for the time of the file
-- reversal: drop the tables and active_holds; detached rows have to go before the columns can be required again

set local search_path = skillforge;

-- One row for each dataset; what a dataset is, the dictionary says. R__retention_policy.sql sets the rows and writes
-- every change into the audit log. clock: the columns the age counts from, the first of them that is set; user_id.x is
-- the column x of that user. keep and the others are months and days, counted back in UTC.
create table retention_policy (
    dataset        text not null,
    action         text not null,
    keep           interval not null,
    clock          text not null,
    legal_minimum  interval not null,
    grace          interval not null,
    on_hold        boolean not null,
    batch_size     integer not null,
    schedule       text not null,
    volume_factor  numeric(6, 2) not null,
    owner          text not null,
    why            text not null,
    changed_at     timestamptz not null,
    constraint pk_retention_policy primary key (dataset),
    constraint ck_retention_policy__action check (action in ('delete', 'anonymise', 'mask', 'close')),
    constraint ck_retention_policy__keep check (keep >= legal_minimum and date_trunc('day', keep) = keep),
    constraint ck_retention_policy__legal_minimum check (
        legal_minimum >= interval '0' and date_trunc('day', legal_minimum) = legal_minimum),
    constraint ck_retention_policy__grace check (grace >= interval '0' and date_trunc('day', grace) = grace),
    constraint ck_retention_policy__batch_size check (batch_size between 1 and 20000),
    constraint ck_retention_policy__schedule check (schedule in ('nightly', 'never')),
    constraint ck_retention_policy__volume_factor check (volume_factor >= 1)
);

-- What must stay whatever the policies say. A hold outlives the tenant it was about, and the person, who is then named
-- by subject_ref; it binds nobody else then.
create table legal_holds (
    id           uuid not null,
    scope        text not null,
    dataset      text,
    tenant_id    uuid,
    user_id      uuid,
    subject_ref  bytea,
    reason       text not null,
    placed_by    text not null,
    placed_at    timestamptz not null,
    until        timestamptz,
    released_at  timestamptz,
    released_by  text,
    constraint pk_legal_holds primary key (id),
    constraint fk_legal_holds__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete set null (user_id),
    constraint ck_legal_holds__scope check (
        case scope when 'person' then tenant_id is not null and subject_ref is not null
                   when 'tenant' then tenant_id is not null and user_id is null and subject_ref is null
                   when 'dataset' then dataset is not null and tenant_id is null and user_id is null
                   else false end),
    constraint ck_legal_holds__released check ((released_at is null) = (released_by is null))
);
create index ix_legal_holds__active on legal_holds (dataset) where released_at is null;
create index ix_legal_holds__tenant on legal_holds (tenant_id);
create index ix_legal_holds__user on legal_holds (user_id, tenant_id);

-- A plan of what goes, and its execution. before: a cutoff that was asked for in place of the policies' own.
create table retention_runs (
    id                  uuid not null,
    kind                text not null,
    status              text not null,
    tenant_id           uuid,
    datasets            text[] not null,
    before              timestamptz,
    as_of               timestamptz not null,
    triggered_by        text not null,
    reason              text,
    requested_by        text not null,
    approved_by         text,
    approved_at         timestamptz,
    policy_fingerprint  text not null,
    holds_fingerprint   text not null,
    plan_fingerprint    text,
    waits_for           text[] not null default '{}',
    failure             text,
    created_at          timestamptz not null,
    planned_at          timestamptz,
    started_at          timestamptz,
    ended_at            timestamptz,
    constraint pk_retention_runs primary key (id),
    constraint ck_retention_runs__kind check (kind in ('manual', 'standing', 'monitor')),
    constraint ck_retention_runs__status check (
        status in ('planning', 'planned', 'waiting', 'approved', 'running', 'succeeded', 'failed', 'stopped', 'refused',
                   'stale'))
);
create index ix_retention_runs__created_at on retention_runs (created_at desc);
create index ix_retention_runs__tenant on retention_runs (tenant_id);

-- What a run is to do to one table for one dataset. part: 'rows'; 'month', a partition that goes whole; 'objects' of
-- the object store; 'hanging', rows that go or are changed with the rows of their parent. stage orders them: children
-- before parents. sample: rows before and after, masked. drift: why how many planned rows stayed, or came since.
create table retention_run_items (
    run_id       uuid not null,
    item         integer not null,
    dataset      text not null,
    place        text not null,
    part         text not null,
    month        date,
    action       text not null,
    stage        integer not null,
    cutoff       timestamptz not null,
    policy       text not null,
    planned      bigint not null default 0,
    oldest       timestamptz,
    newest       timestamptz,
    fingerprint  text,
    sample       jsonb not null default '[]',
    affected     bigint,
    drift        jsonb not null default '{}',
    constraint pk_retention_run_items primary key (run_id, item),
    constraint fk_retention_run_items__run foreign key (run_id) references retention_runs (id) on delete cascade,
    constraint ck_retention_run_items__part check (part in ('rows', 'month', 'objects', 'hanging'))
);
create index ix_retention_run_items__dataset on retention_run_items (dataset, run_id);

-- One batch of an item: the keys of its rows, in the order of their clock, and nothing any more once it is done.
-- clock_from and clock_to bound the rows, so that only the partitions they lie in are looked at.
create table retention_run_chunks (
    run_id      uuid not null,
    item        integer not null,
    number      integer not null,
    stage       integer not null,
    keys        text[] not null,
    planned     integer not null,
    clock_from  timestamptz,
    clock_to    timestamptz,
    attempts    integer not null default 0,
    not_before  timestamptz,
    affected    integer not null default 0,
    drift       jsonb not null default '{}',
    hanging     jsonb not null default '{}',
    done_at     timestamptz,
    constraint pk_retention_run_chunks primary key (run_id, item, number),
    constraint fk_retention_run_chunks__item foreign key (run_id, item)
        references retention_run_items (run_id, item) on delete cascade
);
alter table retention_run_chunks alter column keys set storage external;
create index ix_retention_run_chunks__left on retention_run_chunks (run_id, stage, attempts, item, number)
    where done_at is null;

-- What the monitor found, day by day: rows past their time, those a hold keeps, and what it had redacted.
create table retention_checks (
    dataset     text not null,
    checked_at  timestamptz not null,
    overdue     bigint not null,
    past_grace  bigint not null,
    held        bigint not null,
    oldest      timestamptz,
    constraint pk_retention_checks primary key (dataset, checked_at)
);

-- The holds that count for datasets at a moment. Runs as the owner: who works for one tenant or one person must not
-- overlook a hold over all of them.
create function active_holds(of_datasets text[], at timestamptz)
    returns table (scope text, tenant_id uuid, user_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
        select h.scope, h.tenant_id, h.user_id
          from skillforge.legal_holds h
         where h.released_at is null and (h.until is null or h.until > at)
           and (h.dataset is null or h.dataset = any (of_datasets));
    end;
revoke execute on function active_holds(text[], timestamptz) from public;
grant execute on function active_holds(text[], timestamptz) to skillforge_app;

-- A purge of an account leaves these rows without it, for the time their own policies give them; a keyed hash takes the
-- person's place. What hung on a tenant by its person needs the tenant itself then.
alter table experiences
    alter column user_id drop not null,
    add column user_ref bytea,
    add column employer_ref bytea,
    add column location_ref bytea,
    add column purged_at timestamptz,
    add constraint fk_experiences__tenant foreign key (tenant_id) references partner_tenancy (id),
    add constraint ck_experiences__whose check ((user_id is null) = (purged_at is not null));
create index ix_experiences__tenant on experiences (tenant_id);
create index ix_experiences__purged_at on experiences (purged_at) where purged_at is not null;

alter table advisor_assignments
    alter column advisor_user_id drop not null,
    alter column advisee_user_id drop not null,
    add column advisor_ref bytea,
    add column advisee_ref bytea,
    add constraint fk_advisor_assignments__tenant foreign key (tenant_id) references partner_tenancy (id),
    add constraint ck_advisor_assignments__advisor check (advisor_user_id is not null or advisor_ref is not null),
    add constraint ck_advisor_assignments__advisee check (advisee_user_id is not null or advisee_ref is not null);
create index ix_advisor_assignments__tenant on advisor_assignments (tenant_id);
create index ix_advisor_assignments__closed_at on advisor_assignments (closed_at) where closed_at is not null;

alter table assessments add column masked_at timestamptz;

alter table subject_keys
    drop constraint fk_subject_keys__tenant,
    add constraint fk_subject_keys__tenant foreign key (tenant_id) references partner_tenancy (id)
        on delete cascade deferrable initially deferred;

-- Not coalesce: it does not count as leakproof, so that no query under row-level security would use the index.
create index ix_users__last_active
    on users ((case when last_active_at is not null then last_active_at else created_at end)) where deleted_at is null;
create index ix_assessments__ended
    on assessments ((case when completed_at is not null then completed_at
                          when cancelled_at is not null then cancelled_at else updated_at end));
create index ix_notifications__ended
    on notifications ((case when sent_at is not null then sent_at else created_at end));
create index ix_learning_pathway_history__changed_at on learning_pathway_history (changed_at);
create index ix_partner_tenancy__offboarding_at on partner_tenancy (offboarding_at) where offboarding_at is not null;
create index ix_user_activity__occurred_at on user_activity (occurred_at);
create index ix_session_events__occurred_at on session_events (occurred_at);

call protect_rows('legal_holds', 'tenant_id');
call protect_rows('retention_runs', 'tenant_id');
create policy pol_legal_holds__count on legal_holds for select to skillforge_owner
    using ((select current_setting('app.scope', true)) in ('all', 'tenant', 'person'));

grant select on retention_policy to skillforge_app;
grant select, insert, update on legal_holds, retention_runs to skillforge_app;
grant select, insert, update, delete on retention_run_items, retention_run_chunks to skillforge_app;
grant select, insert on retention_checks to skillforge_app;
-- Of its rows nothing can be updated: id is generated always. The right is what locking a row asks for.
grant delete, update (id) on learning_pathway_history to skillforge_app;
