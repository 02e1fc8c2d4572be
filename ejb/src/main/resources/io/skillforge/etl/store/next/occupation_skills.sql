-- Importance and level of one element come as two rows and become one.
insert into staging.next_occupation_skills
    (occupation_id, skill_id, importance, level, importance_suppressed, level_suppressed, not_relevant, rated_on,
     domain_source, is_hot, is_in_demand, row_key)
select o.id, e.id, r.importance, r.level, r.importance_suppressed, r.level_suppressed, r.not_relevant, r.rated_on,
       r.domain_source, null::boolean, null::boolean, e.code
  from (select onet_code, element_code,
               max(value) filter (where scale_code = 'IM') as importance,
               max(value) filter (where scale_code = 'LV') as level,
               coalesce(bool_or(suppressed) filter (where scale_code = 'IM'), false) as importance_suppressed,
               coalesce(bool_or(suppressed) filter (where scale_code = 'LV'), false) as level_suppressed,
               coalesce(bool_or(not_relevant), false) as not_relevant,
               max(rated_on) as rated_on,
               max(domain_source) as domain_source
          from staging.onet_skills
         group by onet_code, element_code) r
  join staging.onet_occupation_data o on o.onet_code = r.onet_code
  join staging.onet_content_model e on e.code = r.element_code
union all
-- A technology can be named under several commodities of an occupation: one row, hot if any of them is.
select o.id, t.skill_id, null, null, false, false, false, null, null, bool_or(t.is_hot), bool_or(t.is_in_demand),
       min(t.skill_code)
  from staging.onet_technology_skills t
  join staging.onet_occupation_data o on o.onet_code = t.onet_code
 group by o.id, t.skill_id
union all
-- A release without the file of technologies keeps those that are there.
select os.occupation_id, os.skill_id, null, null, false, false, false, null, null, os.is_hot, os.is_in_demand, s.code
  from skillforge.occupation_skills os
  join skillforge.skills s on s.id = os.skill_id and s.kind = 'technology'
 where not exists (select from staging.onet_technology_skills)
