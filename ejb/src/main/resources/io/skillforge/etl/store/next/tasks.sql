-- Ratings come in a file of their own; a release without it keeps those of the tasks that stay.
insert into staging.next_tasks
    (id, task_id, occupation_id, statement, task_type, importance, relevance, frequency, rated_on, domain_source, row_key)
select s.id, s.task_id, o.id, s.statement, s.task_type,
       case when rated.here then r.importance else t.importance end,
       case when rated.here then r.relevance else t.relevance end,
       case when rated.here then r.frequency else t.frequency end,
       s.rated_on, s.domain_source, s.task_id::text
  from staging.onet_task_statements s
  join staging.onet_occupation_data o on o.onet_code = s.onet_code
 cross join (select exists (select from staging.onet_task_ratings) as here) rated
  left join (select task_id,
                    max(value) filter (where scale_code = 'IM') as importance,
                    max(value) filter (where scale_code = 'RT') as relevance,
                    array_agg(value order by category) filter (where scale_code = 'FT') as frequency
               from staging.onet_task_ratings
              group by task_id) r on r.task_id = s.task_id
  left join skillforge.tasks t on t.task_id = s.task_id
