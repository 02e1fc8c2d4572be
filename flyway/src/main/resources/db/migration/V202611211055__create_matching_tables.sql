-- why:      feature flags that are switched while the server runs, and what people say about recommendations
-- locks:    none that matter; everything is new
-- reversal: drop both tables; flags are off again

set local search_path = skillforge;

-- What is switched without a release. A database is one environment's, and so are its rows.
create table app_config (
    config_key    text not null,
    config_value  jsonb not null,
    purpose       text not null,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    constraint pk_app_config primary key (config_key),
    constraint ck_app_config__percent check ((config_value ->> 'percent')::integer between 0 and 100)
);

insert into app_config (config_key, config_value, purpose)
values ('matching.importance-weighted', '{"percent": 0}',
        'Of how many callers in a hundred skills are weighed by importance when occupations are matched');

-- A verdict on a recommended occupation, or a correction of what a text was taken for. Who said it is not kept: it is
-- nobody's data, and every steward may see it.
create table feedback (
    id                 uuid not null,
    kind               text not null,
    occupation_id      uuid,
    verdict            text,
    variant            text,
    given_text         varchar(100),
    skill_id           uuid,
    expected_skill_id  uuid,
    release_id         integer,
    status             text not null default 'open',
    created_at         timestamptz not null default now(),
    resolved_at        timestamptz,
    constraint pk_feedback primary key (id),
    constraint fk_feedback__occupation foreign key (occupation_id) references occupations (id) on delete restrict,
    constraint fk_feedback__skill foreign key (skill_id) references skills (id) on delete restrict,
    constraint fk_feedback__expected_skill foreign key (expected_skill_id) references skills (id) on delete restrict,
    constraint ck_feedback__kind check (
        (kind = 'recommendation' and occupation_id is not null and verdict is not null)
        or (kind = 'skill-mapping' and given_text is not null)),
    constraint ck_feedback__verdict check (verdict in ('helpful', 'not-helpful', 'wrong')),
    constraint ck_feedback__variant check (variant in ('unweighted', 'importance-weighted')),
    constraint ck_feedback__status check (status in ('open', 'accepted', 'rejected')),
    constraint ck_feedback__resolved check ((status = 'open') = (resolved_at is null))
);
create index ix_feedback__created_at on feedback (created_at, id);
create index ix_feedback__open on feedback (created_at, id) where status = 'open';
create index ix_feedback__occupation on feedback (occupation_id);
create index ix_feedback__skill on feedback (skill_id);
create index ix_feedback__expected_skill on feedback (expected_skill_id);

grant select, update on app_config to skillforge_app;
grant select, insert, update on feedback to skillforge_app;
