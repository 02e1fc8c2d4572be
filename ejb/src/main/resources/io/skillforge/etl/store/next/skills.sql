-- Difficulty is the mean level over all occupations (0 to 7) brought to 1 to 5. O*NET's technical skills are element
-- 2.B.3; a technology that only one major group of occupations names is specific to its domain.
insert into staging.next_skills
    (id, code, name, canonical_name, description, kind, category, difficulty_level, row_key)
select e.id, e.code, e.name, lower(e.name), e.description, 'skill',
       case when e.code like '2.B.3.%' then 'technical' else 'soft' end,
       greatest(1, round(r.level * 5 / 7))::smallint, e.code
  from staging.onet_content_model e
  join (select element_code, avg(value) filter (where scale_code = 'LV') as level
          from staging.onet_skills
         group by element_code) r on r.element_code = e.code
union all
select t.skill_id, min(t.skill_code), min(t.example), lower(min(t.example)),
       string_agg(distinct t.commodity_title, '; ' order by t.commodity_title), 'technology',
       case when count(distinct left(t.onet_code, 2)) = 1 then 'domain-specific' else 'technical' end,
       null, min(t.skill_code)
  from staging.onet_technology_skills t
 group by t.skill_id
union all
-- A release without the file of technologies keeps those that are there.
select s.id, s.code, s.name, s.canonical_name, s.description, s.kind, s.category, s.difficulty_level, s.code
  from skillforge.skills s
 where s.kind = 'technology' and s.retired_at is null
   and not exists (select from staging.onet_technology_skills)
