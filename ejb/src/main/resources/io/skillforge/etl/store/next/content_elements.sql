insert into staging.next_content_elements (id, code, name, description, row_key)
select id, code, name, description, code
  from staging.onet_content_model
