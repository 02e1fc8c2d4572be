insert into staging.next_occupations
    (id, onet_code, soc_code, title, description, alternative_titles, job_zone, group_code, row_key)
select o.id, o.onet_code, left(o.onet_code, 7), o.title, o.description, coalesce(a.titles, '{}'), z.job_zone, g.code,
       o.onet_code
  from staging.onet_occupation_data o
  join skillforge.occupation_groups g on g.code = left(o.onet_code, 2) || '-0000'
  left join staging.onet_job_zones z on z.onet_code = o.onet_code
  left join (select onet_code, array_agg(title order by line) as titles
               from staging.onet_alternate_titles
              group by onet_code) a on a.onet_code = o.onet_code
