insert into staging.next_{table}
    (occupation_id, element_id, scale_code, value, rated_on, domain_source, row_key)
select o.id, e.id, r.scale_code, r.value, r.rated_on, r.domain_source, e.code || ' ' || r.scale_code
  from staging.{staged} r
  join staging.onet_occupation_data o on o.onet_code = r.onet_code
  join staging.onet_content_model e on e.code = r.element_code
