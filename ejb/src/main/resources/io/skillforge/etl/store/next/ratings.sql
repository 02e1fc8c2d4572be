-- Importance and level of one element come as two rows and become one.
insert into staging.next_{table}
    (occupation_id, {column}, importance, level, importance_suppressed, level_suppressed, not_relevant, rated_on,
     domain_source, row_key)
select o.id, e.id, r.importance, r.level, r.importance_suppressed, r.level_suppressed, r.not_relevant, r.rated_on,
       r.domain_source, e.code
  from (select onet_code, element_code,
               max(value) filter (where scale_code = 'IM') as importance,
               max(value) filter (where scale_code = 'LV') as level,
               coalesce(bool_or(suppressed) filter (where scale_code = 'IM'), false) as importance_suppressed,
               coalesce(bool_or(suppressed) filter (where scale_code = 'LV'), false) as level_suppressed,
               coalesce(bool_or(not_relevant), false) as not_relevant,
               max(rated_on) as rated_on,
               max(domain_source) as domain_source
          from staging.{staged}
         group by onet_code, element_code) r
  join staging.onet_occupation_data o on o.onet_code = r.onet_code
  join staging.onet_content_model e on e.code = r.element_code
