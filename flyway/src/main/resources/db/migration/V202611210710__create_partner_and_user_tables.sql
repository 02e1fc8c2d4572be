-- why:      partners, people and their keys, and the rules by which each row belongs to one of them
-- locks:    none that matter; everything is new
-- reversal: drop the tables of this file, children first, and the procedure protect_rows
--
-- Whose row it is: every row of a person carries the person's tenant and, but for the tenant's own, the person, with
-- one foreign key over both, so that a row cannot name one tenant and belong to another's person. People who came
-- without a partner are of the tenant 'direct': no tenant is ever null. bytea columns hold sealed values; see the
-- dictionary.

set local search_path = skillforge;

-- Row-level security by the transaction's settings: app.scope is 'all' (officers, and jobs over everybody), 'tenant'
-- or 'person'; app.tenant and app.person say which. Nothing set is nothing seen. The settings are read in sub-
-- selects, so once for a statement and not for each row. Forced, so that it holds for the owner as well. A table
-- without a column of the person is closed to the scope 'person'.
create procedure protect_rows(target regclass, tenant_column name, variadic person_columns name[] default '{}')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    rule text := format(
        '(select current_setting(''app.scope'', true)) = ''all'''
        || ' or ((select current_setting(''app.scope'', true)) = ''tenant'''
        || ' and %1$I = (select nullif(current_setting(''app.tenant'', true), '''')::uuid))',
        tenant_column);
    person_rule text;
begin
    select string_agg(
               format('%I = (select nullif(current_setting(''app.person'', true), '''')::uuid)', person), ' or ')
      into person_rule
      from unnest(person_columns) person;
    if person_rule is not null then
        rule := rule || format(
            ' or ((select current_setting(''app.scope'', true)) = ''person'''
            || ' and %1$I = (select nullif(current_setting(''app.tenant'', true), '''')::uuid) and (%2$s))',
            tenant_column, person_rule);
    end if;
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy %I on %s using (%s) with check (%s)',
        'pol_' || (select relname from pg_class where oid = target) || '__scope', target, rule, rule);
end
$$;
revoke execute on procedure protect_rows(regclass, name, name[]) from public;

create table partner_tenancy (
    id                 uuid not null,
    partner_code       text not null,
    partner_name       text not null,
    contact_email      bytea,
    data_region        text not null default 'us-east-1',
    branding           jsonb not null default '{}',
    feature_flags      jsonb not null default '{}',
    sla_tier           text not null default 'standard',
    terms_accepted_at  timestamptz not null,
    offboarding_at     timestamptz,
    row_version        bigint not null default 1,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint pk_partner_tenancy primary key (id),
    constraint uq_partner_tenancy__partner_code unique (partner_code),
    constraint ck_partner_tenancy__partner_code check (partner_code ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    constraint ck_partner_tenancy__sla_tier check (sla_tier in ('standard', 'premium'))
);

insert into partner_tenancy (id, partner_code, partner_name, terms_accepted_at)
values ('6df2ebb6-fdf1-521d-9861-d79c8175dd57', 'direct', 'People without a partner', '2026-01-01T00:00:00Z');

create table partner_settings (
    tenant_id       uuid not null,
    webhook_url     text,
    webhook_secret  bytea,
    settings        jsonb not null default '{}',
    row_version     bigint not null default 1,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    constraint pk_partner_settings primary key (tenant_id),
    constraint fk_partner_settings__tenant foreign key (tenant_id) references partner_tenancy (id) on delete cascade,
    constraint ck_partner_settings__webhook_url check (webhook_url ~ '^https?://')
);

-- external_ref is what the partner's or the provider's sign-in calls the person. email_index finds an address without
-- being readable; it is unique among the living.
create table users (
    id                 uuid not null,
    partner_tenant_id  uuid not null,
    external_ref       varchar(128) not null,
    email              bytea not null,
    email_index        bytea not null,
    phone              bytea,
    given_name         bytea,
    family_name        bytea,
    preferred_locale   varchar(35) not null default 'en',
    timezone           varchar(64),
    consent_version    varchar(32) not null,
    consent_signed_at  timestamptz not null,
    marketing_opt_in   boolean not null default false,
    is_active          boolean not null default true,
    last_active_at     timestamptz,
    row_version        bigint not null default 1,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    deleted_at         timestamptz,
    constraint pk_users primary key (id),
    constraint uq_users__tenant_id unique (partner_tenant_id, id),
    constraint uq_users__external_ref unique (external_ref),
    constraint fk_users__partner_tenant foreign key (partner_tenant_id) references partner_tenancy (id)
);
create unique index uq_users__email_live on users (email_index) where deleted_at is null;
create index ix_users__deleted_at on users (deleted_at) where deleted_at is not null;

-- The keys that seal a person's values (or, without a user, a tenant's own), each wrapped by a key of the key
-- management. A destroyed key keeps its row, so that nobody makes a new one for values that are to stay unreadable.
create table subject_keys (
    owner_id         uuid not null,
    purpose          text not null,
    tenant_id        uuid not null,
    user_id          uuid,
    wrapped_key      bytea,
    wrapping_key_id  text not null,
    created_at       timestamptz not null default now(),
    rewrapped_at     timestamptz,
    destroyed_at     timestamptz,
    constraint pk_subject_keys primary key (owner_id, purpose),
    constraint fk_subject_keys__tenant foreign key (tenant_id) references partner_tenancy (id)
        deferrable initially deferred,
    constraint fk_subject_keys__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade deferrable initially deferred,
    constraint ck_subject_keys__owner check (owner_id = coalesce(user_id, tenant_id)),
    constraint ck_subject_keys__destroyed check ((wrapped_key is null) = (destroyed_at is not null)),
    constraint ck_subject_keys__purpose check (
        purpose in ('pii_user', 'pii_employment', 'pii_partner', 'pii_quarantine'))
);
create index ix_subject_keys__user on subject_keys (user_id, tenant_id);
create index ix_subject_keys__tenant on subject_keys (tenant_id);
create index ix_subject_keys__wrapping_key on subject_keys (purpose, wrapping_key_id);

call protect_rows('partner_tenancy', 'id');
call protect_rows('partner_settings', 'tenant_id');
call protect_rows('users', 'partner_tenant_id', 'id');
call protect_rows('subject_keys', 'tenant_id', 'user_id');

grant select, insert, update, delete on partner_tenancy, partner_settings, users, subject_keys to skillforge_app;
