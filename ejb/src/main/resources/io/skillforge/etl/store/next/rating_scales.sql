insert into staging.next_rating_scales (code, name, minimum, maximum, row_key)
select code, name, minimum, maximum, code
  from staging.onet_scales
