insert into staging.next_{table} (id, code, name, description, row_key)
select e.id, e.code, e.name, e.description, e.code
  from staging.onet_content_model e
 where exists (select from staging.{staged} r where r.element_code = e.code)
