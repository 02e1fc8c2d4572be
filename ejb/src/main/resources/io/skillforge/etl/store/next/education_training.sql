insert into staging.next_education_training
    (occupation_id, element_id, scale_code, category, value, suppressed, rated_on, domain_source, row_key)
select o.id, e.id, r.scale_code, coalesce(r.category, 0), r.value, coalesce(r.suppressed, false), r.rated_on,
       r.domain_source, concat_ws(' ', e.code, r.scale_code, nullif(r.category, 0))
  from staging.onet_education r
  join staging.onet_occupation_data o on o.onet_code = r.onet_code
  join staging.onet_content_model e on e.code = r.element_code
