-- why:      what stewards look at: how a release covers skills and occupations, and which releases there were
-- locks:    access exclusive on the reporting views while they are made anew: under a second on a full release
-- reversal: run the former file again; the views hold nothing of their own
--
-- The materialised views are refreshed by the loader (reporting.refresh_views) and hold living occupations only.
-- A skill is needed where its importance is 3 or more and O*NET does not advise against relying on the figure;
-- a technology has no importance and is needed where it is used.

drop view if exists reporting.onet_source_versions, reporting.reference_table_rows;
drop materialized view if exists
    reporting.onet_skill_coverage, reporting.onet_skill_category_summary, reporting.onet_occupation_overview;

create view reporting.onet_source_versions as
select r.id as release_id, r.source, r.version, r.release_date, r.status, r.loaded_at, r.run_id, r.checksum,
       c.rows_added, c.rows_changed, c.rows_retired
  from skillforge.data_releases r
 cross join lateral (
       select count(*) filter (where kind = 'added') as rows_added,
              count(*) filter (where kind = 'changed') as rows_changed,
              count(*) filter (where kind = 'retired') as rows_retired
         from skillforge.data_changes
        where release_id = r.id) c;

create view reporting.reference_table_rows as
          select 'occupations' as table_name, count(*) as row_count from skillforge.occupations
union all select 'content_elements', count(*) from skillforge.content_elements
union all select 'rating_scales', count(*) from skillforge.rating_scales
union all select 'rating_categories', count(*) from skillforge.rating_categories
union all select 'skills', count(*) from skillforge.skills
union all select 'knowledge', count(*) from skillforge.knowledge
union all select 'abilities', count(*) from skillforge.abilities
union all select 'occupation_skills', count(*) from skillforge.occupation_skills
union all select 'knowledge_requirements', count(*) from skillforge.knowledge_requirements
union all select 'occupation_abilities', count(*) from skillforge.occupation_abilities
union all select 'work_activities', count(*) from skillforge.work_activities
union all select 'work_context', count(*) from skillforge.work_context
union all select 'work_styles', count(*) from skillforge.work_styles
union all select 'work_values', count(*) from skillforge.work_values
union all select 'interests', count(*) from skillforge.interests
union all select 'tasks', count(*) from skillforge.tasks
union all select 'education_training', count(*) from skillforge.education_training
union all select 'related_occupations', count(*) from skillforge.related_occupations;

create materialized view reporting.onet_skill_coverage as
select s.code, s.name, s.kind, s.category,
       count(o.id) as occupations,
       count(o.id) filter (where s.kind = 'technology' or r.importance >= 3 and not r.importance_suppressed)
           as occupations_needing,
       round(avg(r.importance) filter (where o.id is not null and not r.importance_suppressed), 2) as mean_importance,
       round(avg(r.level) filter (where o.id is not null and not r.level_suppressed and not r.not_relevant), 2)
           as mean_level,
       count(o.id) filter (where r.is_hot) as occupations_hot,
       count(o.id) filter (where r.is_in_demand) as occupations_in_demand
  from skillforge.skills s
  left join skillforge.occupation_skills r on r.skill_id = s.id
  left join skillforge.occupations o on o.id = r.occupation_id and o.retired_at is null
 where s.retired_at is null
 group by s.id;
create unique index uq_onet_skill_coverage__code on reporting.onet_skill_coverage (code);

-- Made of the view above, which is refreshed first: a tenth of the work of counting the ratings once more.
create materialized view reporting.onet_skill_category_summary as
select kind, category,
       count(*) as skills,
       sum(occupations) as ratings,
       sum(occupations_needing) as ratings_needed,
       round(avg(mean_importance), 2) as mean_importance,
       round(avg(mean_level), 2) as mean_level
  from reporting.onet_skill_coverage
 group by kind, category;
create unique index uq_onet_skill_category_summary__kind_category
    on reporting.onet_skill_category_summary (kind, category);

create materialized view reporting.onet_occupation_overview as
select o.onet_code, o.title, o.group_code, g.title as group_title, o.job_zone,
       (select count(*) from skillforge.tasks t where t.occupation_id = o.id) as tasks,
       coalesce(r.skills_needed, 0) as skills_needed,
       coalesce(r.technologies, 0) as technologies,
       coalesce(r.top_skills, '{}') as top_skills
  from skillforge.occupations o
  join skillforge.occupation_groups g on g.code = o.group_code
  left join (
       select p.occupation_id,
              count(*) filter (where s.kind = 'technology') as technologies,
              count(*) filter (where p.importance >= 3 and not p.importance_suppressed) as skills_needed,
              (array_agg(s.name order by p.importance desc, p.level desc nulls last, s.code)
                  filter (where s.kind = 'skill' and p.importance is not null and not p.importance_suppressed))[1:5]
                  as top_skills
         from skillforge.occupation_skills p
         join skillforge.skills s on s.id = p.skill_id
        group by p.occupation_id) r on r.occupation_id = o.id
 where o.retired_at is null;
create unique index uq_onet_occupation_overview__onet_code on reporting.onet_occupation_overview (onet_code);

grant select on all tables in schema reporting to skillforge_app, skillforge_etl;

-- Both need the owner's right, which the loader must not have; so they run as their owner, with names that nobody
-- can put something in front of.
create or replace function reporting.refresh_views() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    refresh materialized view concurrently reporting.onet_skill_coverage;
    refresh materialized view concurrently reporting.onet_skill_category_summary;
    refresh materialized view concurrently reporting.onet_occupation_overview;
end
$$;

create or replace function reporting.analyze_reference() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze skillforge.occupations, skillforge.content_elements, skillforge.rating_scales,
        skillforge.rating_categories, skillforge.skills, skillforge.skill_aliases, skillforge.knowledge,
        skillforge.abilities, skillforge.occupation_skills, skillforge.knowledge_requirements,
        skillforge.occupation_abilities, skillforge.work_activities, skillforge.work_context, skillforge.work_styles,
        skillforge.work_values, skillforge.interests, skillforge.tasks, skillforge.education_training,
        skillforge.related_occupations, skillforge.search_occupations, skillforge.search_names,
        skillforge.search_terms, skillforge.search_postings, skillforge.search_skills;
    -- What a load has left to be sorted into these indexes would be read through by every search.
    perform gin_clean_pending_list(index)
       from unnest(array['skillforge.ix_search_names__words', 'skillforge.ix_search_terms__term',
                         'skillforge.ix_search_skills__words', 'skillforge.ix_search_skills__terms']::regclass[]) index;
end
$$;

revoke all on function reporting.refresh_views(), reporting.analyze_reference() from public;
grant execute on function reporting.refresh_views(), reporting.analyze_reference() to skillforge_etl;
