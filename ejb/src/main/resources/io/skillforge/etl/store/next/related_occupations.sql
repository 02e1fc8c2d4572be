insert into staging.next_related_occupations (occupation_id, related_id, rank, tier, row_key)
select o.id, p.id, r.rank, r.tier, p.onet_code
  from staging.onet_related_occupations r
  join staging.onet_occupation_data o on o.onet_code = r.onet_code
  join staging.onet_occupation_data p on p.onet_code = r.related_code
