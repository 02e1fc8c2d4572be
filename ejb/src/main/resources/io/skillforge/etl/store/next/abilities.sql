insert into staging.next_abilities (id, code, name, description, row_key)
select e.id, e.code, e.name, e.description, e.code
  from staging.onet_content_model e
 where exists (select from staging.onet_abilities r where r.element_code = e.code)
