-- why:      where superseded versions go, and where a release lies between its files and its publication
-- locks:    none that matter; everything is new
-- reversal: drop the tables; staging holds nothing of worth between runs, history does

set local search_path = skillforge;

-- history.<table>: the columns of the table, and the publication that ended the version.
-- staging.next_<table>: the table as the release being loaded wants it. row_key is the row's name for people in
-- data_changes: the code of what is rated, a task's number. Without keys, because the loader proves uniqueness itself.
do $$
declare
    t text;
begin
    foreach t in array array[
        'occupations', 'content_elements', 'rating_scales', 'rating_categories', 'skills', 'skill_aliases', 'knowledge',
        'abilities', 'occupation_skills', 'knowledge_requirements', 'occupation_abilities', 'work_activities',
        'work_context', 'work_styles', 'work_values', 'interests', 'tasks', 'education_training',
        'related_occupations', 'skill_clusters', 'occupation_skill_strength', 'jaat_profiles', 'occupation_summary',
        'jaat_to_onet']
    loop
        execute format('create table history.%1$I (like skillforge.%1$I, until_release integer not null)', t);
        execute format('create index ix_%1$s__until_release on history.%1$I using brin (until_release)', t);
    end loop;
    foreach t in array array[
        'occupations', 'content_elements', 'rating_scales', 'rating_categories', 'skills', 'knowledge', 'abilities',
        'occupation_skills', 'knowledge_requirements', 'occupation_abilities', 'work_activities', 'work_context',
        'work_styles', 'work_values', 'interests', 'tasks', 'education_training', 'related_occupations']
    loop
        execute format('create unlogged table staging.next_%1$I (like skillforge.%1$I including defaults, '
            'row_key text not null)', t);
        execute format('alter table staging.next_%1$I drop column source_release', t);
    end loop;
end
$$;
alter table staging.next_occupations drop column search_vector, drop column retired_at;
alter table staging.next_skills drop column search_vector, drop column retired_at;
alter table staging.next_content_elements drop column retired_at;
alter table staging.next_knowledge drop column retired_at;
alter table staging.next_abilities drop column retired_at;
alter table staging.next_occupation_skills drop column proficiency_level;

-- The files of a release, row by row with their line. Unlogged: a crash of the database empties them, which the
-- loader notices. Which file fills which table and column stands in onet-layout.json.
create unlogged table staging.onet_occupation_data (
    line integer not null, id uuid not null, onet_code text not null, title text not null, description text not null);
create unlogged table staging.onet_alternate_titles (
    line integer not null, onet_code text not null, title text not null);
create unlogged table staging.onet_content_model (
    line integer not null, id uuid not null, code text not null, name text not null, description text);
create unlogged table staging.onet_scales (
    line integer not null, code text not null, name text not null, minimum numeric(5, 2) not null,
    maximum numeric(5, 2) not null);
create unlogged table staging.onet_education_categories (
    line integer not null, element_code text not null, scale_code text not null, category smallint not null,
    description text not null);
create unlogged table staging.onet_work_context_categories (like staging.onet_education_categories);
create unlogged table staging.onet_task_categories (
    line integer not null, scale_code text not null, category smallint not null, description text not null);
create unlogged table staging.onet_job_zones (
    line integer not null, onet_code text not null, job_zone smallint not null);
create unlogged table staging.onet_skills (
    line integer not null, onet_code text not null, element_code text not null, scale_code text not null,
    value numeric(5, 2) not null, suppressed boolean, not_relevant boolean, rated_on date, domain_source text);
create unlogged table staging.onet_knowledge (like staging.onet_skills);
create unlogged table staging.onet_abilities (like staging.onet_skills);
create unlogged table staging.onet_work_activities (like staging.onet_skills);
create unlogged table staging.onet_work_context (
    line integer not null, onet_code text not null, element_code text not null, scale_code text not null,
    category smallint, value numeric(5, 2) not null, suppressed boolean, not_relevant boolean, rated_on date,
    domain_source text);
create unlogged table staging.onet_work_styles (
    line integer not null, onet_code text not null, element_code text not null, scale_code text not null,
    value numeric(5, 2) not null, rated_on date, domain_source text);
create unlogged table staging.onet_work_values (like staging.onet_work_styles);
create unlogged table staging.onet_interests (like staging.onet_work_styles);
create unlogged table staging.onet_task_statements (
    line integer not null, id uuid not null, onet_code text not null, task_id bigint not null, statement text not null,
    task_type text, rated_on date, domain_source text);
create unlogged table staging.onet_task_ratings (
    line integer not null, onet_code text not null, task_id bigint not null, scale_code text not null,
    category smallint, value numeric(5, 2) not null);
create unlogged table staging.onet_education (like staging.onet_work_context);
create unlogged table staging.onet_related_occupations (
    line integer not null, onet_code text not null, related_code text not null, tier text, rank smallint not null);
create unlogged table staging.onet_technology_skills (
    line integer not null, skill_id uuid not null, onet_code text not null, example text not null,
    skill_code text not null, commodity_code text, commodity_title text, is_hot boolean, is_in_demand boolean);

grant select on all tables in schema history to skillforge_app;
grant select, insert on all tables in schema history to skillforge_etl;
grant select, insert, update, delete, truncate on all tables in schema staging to skillforge_etl;

-- Foreign keys that a first load has taken away and puts back in the same transaction; empty at every other moment.
-- Nobody has a right on it: its owner's functions execute what it holds.
create table first_load_keys (
    table_name       text not null,
    constraint_name  text not null,
    definition       text not null,
    constraint pk_first_load_keys primary key (table_name, constraint_name)
);
