-- why:      consent and what its end does: events, grants, revocations, the blocklist, runs; exports and what goes out
-- locks:    none that matter; everything is new
-- reversal: drop the tables of this file, children first

set local search_path = skillforge;

-- A period of consent to one purpose. The newest time of a person's rows of a purpose is the watermark below which an
-- event is too old to change anything. A revocation of what was never granted leaves a row without granted_at.
create table consent_grants (
    id                uuid not null,
    tenant_id         uuid not null,
    user_id           uuid not null,
    purpose           text not null,
    granted_at        timestamptz,
    granted_source    text,
    granted_evidence  text,
    revoked_at        timestamptz,
    revoked_source    text,
    revoked_evidence  text,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint pk_consent_grants primary key (id),
    constraint fk_consent_grants__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_consent_grants__purpose check (
        purpose in ('marketing', 'notifications', 'analytics', 'partner_sharing')),
    constraint ck_consent_grants__time check (granted_at is not null or revoked_at is not null)
);
create unique index uq_consent_grants__open on consent_grants (user_id, purpose) where revoked_at is null;
create index ix_consent_grants__user on consent_grants (user_id, tenant_id);

-- Every event that arrived, once: the inbox. An id that is here has had its effect, or waits for it (accepted), or
-- cannot have one (quarantined). What the event said of its subject is not kept, only whom it was found to mean.
create table consent_events (
    event_id      varchar(128) not null,
    type          text not null,
    source        text not null,
    channel       text not null,
    tenant_id     uuid,
    user_id       uuid,
    purposes      text[] not null default '{}',
    occurred_at   timestamptz,
    received_at   timestamptz not null,
    status        text not null,
    attempts      integer not null default 0,
    reason        text,
    run_id        uuid,
    processed_at  timestamptz,
    constraint pk_consent_events primary key (event_id),
    constraint fk_consent_events__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete set null (user_id),
    constraint ck_consent_events__type check (type in ('consent.granted', 'consent.revoked')),
    constraint ck_consent_events__channel check (channel in ('queue', 'webhook', 'replay', 'run', 'api')),
    constraint ck_consent_events__status check (
        status in ('accepted', 'applied', 'superseded', 'quarantined', 'failed', 'discarded'))
);
create index ix_consent_events__user on consent_events (user_id, tenant_id);
create index ix_consent_events__received_at on consent_events (received_at desc, event_id);
create index ix_consent_events__run on consent_events (run_id) where run_id is not null;

-- A revocation of many: who was in it when it was planned, and how far it is.
create table consent_runs (
    run_id        uuid not null,
    scope         text not null,
    tenant_id     uuid,
    user_id       uuid,
    purposes      text[] not null,
    dry_run       boolean not null,
    queued        boolean not null,
    triggered_by  text not null,
    reason        text,
    note          text,
    status        text not null,
    subjects      integer not null default 0,
    failure       text,
    counts        jsonb not null default '[]',
    started_at    timestamptz not null,
    ended_at      timestamptz,
    constraint pk_consent_runs primary key (run_id),
    constraint ck_consent_runs__scope check (scope in ('all', 'tenant', 'user')),
    constraint ck_consent_runs__status check (status in ('running', 'succeeded', 'failed', 'stopped', 'crashed'))
);
create index ix_consent_runs__started_at on consent_runs (started_at desc);

create table consent_run_subjects (
    run_id     uuid not null,
    user_id    uuid not null,
    tenant_id  uuid not null,
    status     text not null default 'pending',
    constraint pk_consent_run_subjects primary key (run_id, user_id),
    constraint fk_consent_run_subjects__run foreign key (run_id) references consent_runs (run_id) on delete cascade,
    constraint fk_consent_run_subjects__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_consent_run_subjects__status check (status in ('pending', 'queued', 'done', 'unchanged', 'failed'))
);
create index ix_consent_run_subjects__user on consent_run_subjects (user_id, tenant_id);
create index ix_consent_run_subjects__pending on consent_run_subjects (run_id, user_id) where status = 'pending';

-- What a revocation did. subject_ref names the person when user_id no longer does. outcomes: per table what was done
-- to how many rows and which.
create table consent_revocations (
    id            uuid not null,
    tenant_id     uuid not null,
    user_id       uuid,
    subject_ref   bytea not null,
    event_id      varchar(128) not null,
    run_id        uuid,
    purposes      text[] not null,
    source        text not null,
    channel       text not null,
    triggered_by  text not null,
    reason        text,
    note          text,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    completed_at  timestamptz not null,
    duration_ms   integer not null,
    outcomes      jsonb not null,
    constraint pk_consent_revocations primary key (id),
    constraint uq_consent_revocations__event unique (event_id),
    constraint fk_consent_revocations__event foreign key (event_id) references consent_events (event_id),
    constraint fk_consent_revocations__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete set null (user_id)
);
create index ix_consent_revocations__user on consent_revocations (user_id, tenant_id);
create index ix_consent_revocations__run on consent_revocations (run_id) where run_id is not null;
create index ix_consent_revocations__completed_at on consent_revocations (completed_at desc, id);

-- Who may not be delivered to or exported, and for which purpose. Without a foreign key: the block outlives the
-- account.
create table consent_blocklist (
    user_id        uuid not null,
    purpose        text not null,
    tenant_id      uuid not null,
    subject_ref    bytea not null,
    revocation_id  uuid not null,
    blocked_at     timestamptz not null,
    constraint pk_consent_blocklist primary key (user_id, purpose),
    constraint ck_consent_blocklist__purpose check (
        purpose in ('marketing', 'notifications', 'analytics', 'partner_sharing'))
);
create index ix_consent_blocklist__tenant on consent_blocklist (tenant_id, purpose);

-- Input that can never succeed as it is, sealed, with the reason, until somebody corrects or discards it.
create table quarantine (
    id            uuid not null,
    feed          text not null,
    tenant_id     uuid,
    source        text,
    file          text,
    line          integer,
    field         text,
    reason_code   text not null,
    reason        text not null,
    payload       bytea not null,
    status        text not null default 'open',
    received_at   timestamptz not null,
    resolved_at   timestamptz,
    resolved_by   text,
    replayed_as   text,
    row_version   bigint not null default 1,
    constraint pk_quarantine primary key (id),
    constraint fk_quarantine__tenant foreign key (tenant_id) references partner_tenancy (id),
    constraint ck_quarantine__status check (status in ('open', 'replayed', 'discarded'))
);
create index ix_quarantine__status on quarantine (status, received_at desc);
create index ix_quarantine__tenant on quarantine (tenant_id);

create table partner_exports (
    id            uuid not null,
    tenant_id     uuid not null,
    status        text not null default 'preparing',
    requested_by  text not null,
    items         integer not null default 0,
    delivered     integer not null default 0,
    withheld      integer not null default 0,
    created_at    timestamptz not null default now(),
    delivered_at  timestamptz,
    constraint pk_partner_exports primary key (id),
    constraint fk_partner_exports__tenant foreign key (tenant_id) references partner_tenancy (id),
    constraint uq_partner_exports__tenant_id unique (tenant_id, id),
    constraint ck_partner_exports__status check (status in ('preparing', 'ready', 'delivered', 'failed'))
);
create index ix_partner_exports__tenant on partner_exports (tenant_id, created_at desc);

-- Who is in an export. What the partner is given is read from the person's rows when it is fetched, so nothing is
-- copied here.
create table partner_export_items (
    id            uuid not null,
    export_id     uuid not null,
    tenant_id     uuid not null,
    user_id       uuid not null,
    status        text not null default 'pending',
    delivered_at  timestamptz,
    recalled_at   timestamptz,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    constraint pk_partner_export_items primary key (id),
    constraint uq_partner_export_items__person unique (export_id, user_id),
    constraint fk_partner_export_items__export foreign key (tenant_id, export_id)
        references partner_exports (tenant_id, id) on delete cascade,
    constraint fk_partner_export_items__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_partner_export_items__status check (status in ('pending', 'delivered', 'recalled'))
);
create index ix_partner_export_items__export on partner_export_items (tenant_id, export_id);
create index ix_partner_export_items__user on partner_export_items (user_id, tenant_id);

-- What is to leave the server once the transaction that decided it is committed: messages for our queues, calls to
-- partners. Identifiers only.
create table outbox (
    id               uuid not null,
    kind             text not null,
    type             text not null,
    destination      text not null,
    group_key        text,
    tenant_id        uuid,
    payload          jsonb not null,
    status           text not null default 'pending',
    attempts         integer not null default 0,
    next_attempt_at  timestamptz not null,
    last_error       text,
    created_at       timestamptz not null,
    delivered_at     timestamptz,
    constraint pk_outbox primary key (id),
    constraint fk_outbox__tenant foreign key (tenant_id) references partner_tenancy (id),
    constraint ck_outbox__kind check (kind in ('queue', 'webhook')),
    constraint ck_outbox__status check (status in ('pending', 'delivered', 'dead'))
);
create index ix_outbox__pending on outbox (next_attempt_at) where status = 'pending';
create index ix_outbox__tenant on outbox (tenant_id);

-- What somebody has to look at. One open row for one cause; seeing it again counts.
create table alerts (
    id            uuid not null,
    alert_key     text not null,
    priority      text not null,
    title         text not null,
    details       jsonb not null default '{}',
    occurrences   integer not null default 1,
    raised_at     timestamptz not null,
    last_seen_at  timestamptz not null,
    resolved_at   timestamptz,
    resolved_by   text,
    constraint pk_alerts primary key (id),
    constraint ck_alerts__priority check (priority in ('P1', 'P2', 'P3'))
);
create unique index uq_alerts__open on alerts (alert_key) where resolved_at is null;
create index ix_alerts__raised_at on alerts (raised_at desc);

call protect_rows('consent_grants', 'tenant_id', 'user_id');
call protect_rows('consent_events', 'tenant_id', 'user_id');
call protect_rows('consent_runs', 'tenant_id');
call protect_rows('consent_run_subjects', 'tenant_id', 'user_id');
call protect_rows('consent_revocations', 'tenant_id', 'user_id');
call protect_rows('consent_blocklist', 'tenant_id', 'user_id');
call protect_rows('quarantine', 'tenant_id');
call protect_rows('partner_exports', 'tenant_id');
call protect_rows('partner_export_items', 'tenant_id', 'user_id');
-- A person's own revocation may put a call to the tenant's partner into the outbox, and read nothing there.
call protect_rows('outbox', 'tenant_id');
create policy pol_outbox__add on outbox for insert
    with check ((select current_setting('app.scope', true)) = 'person'
                and tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

grant select, insert, update on consent_grants, consent_events, consent_runs, consent_run_subjects, quarantine,
    partner_exports, alerts to skillforge_app;
grant select, insert on consent_revocations to skillforge_app;
grant select, insert, delete on consent_blocklist to skillforge_app;
grant select, insert, update, delete on partner_export_items, outbox to skillforge_app;
