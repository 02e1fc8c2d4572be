-- why:      programs of partners sign in by keys of their own, and callers are counted across nodes
-- locks:    none that matter; everything is new
-- reversal: drop the tables of this file
--
-- A key is 256 random bits, so a keyed hash that is fast to make suffices: nobody can try them all. The hash is what a
-- key is found by; the key itself lies nowhere.

set local search_path = skillforge;

create table partner_api_keys (
    id            uuid not null,
    tenant_id     uuid not null,
    name          varchar(80) not null,
    prefix        varchar(16) not null,
    key_hash      bytea not null,
    scope         text not null,
    created_at    timestamptz not null default now(),
    expires_at    timestamptz not null,
    last_used_at  timestamptz,
    revoked_at    timestamptz,
    constraint pk_partner_api_keys primary key (id),
    constraint uq_partner_api_keys__key_hash unique (key_hash),
    constraint fk_partner_api_keys__tenant foreign key (tenant_id) references partner_tenancy (id) on delete cascade,
    constraint ck_partner_api_keys__key_hash check (octet_length(key_hash) = 32),
    constraint ck_partner_api_keys__scope check (scope in ('catalog', 'partner')),
    constraint ck_partner_api_keys__expires_at check (expires_at > created_at)
);
create index ix_partner_api_keys__tenant on partner_api_keys (tenant_id);

call protect_rows('partner_api_keys', 'tenant_id');

-- Unlogged: counts of the last minutes, written by every node every moment. A crash forgets them, which lets callers
-- start anew and loses nothing else. There is nothing to hide here: a caller is a number made by a keyed hash.
create unlogged table rate_limits (
    id          bigint not null,
    state       bytea,
    expires_at  bigint,
    constraint pk_rate_limits primary key (id)
);
create index ix_rate_limits__expires_at on rate_limits (expires_at);

grant select, insert, update, delete on partner_api_keys, rate_limits to skillforge_app;
