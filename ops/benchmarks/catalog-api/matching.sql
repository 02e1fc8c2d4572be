-- The match score of every occupation for the skills in "held", by the unweighted formulas, the best twenty: what the
-- server does in memory for a request of matching.
with held (code, proficiency, years) as (
    select * from unnest($1::text[], $2::integer[], $3::numeric[])),
matched as (
    select r.occupation_id,
           count(*) as required,
           count(h.code) as matched,
           avg(least(h.proficiency::numeric / r.proficiency_level, 1)) as alignment,
           avg(h.years) filter (where h.code is not null) as years
      from skillforge.occupation_skills r
      join skillforge.skills s on s.id = r.skill_id and s.kind = 'skill'
      left join held h on h.code = s.code
     where r.importance >= 3
     group by r.occupation_id)
select o.onet_code, o.title, o.job_zone, m.matched, m.required, m.alignment,
       least(100, 100.0 * m.matched / m.required * m.alignment
                  * coalesce(least(1.1, 0.7 + 0.3 * m.years / nullif(z.expected, 0)), 1)) as score
  from matched m
  join skillforge.occupations o on o.id = m.occupation_id and o.retired_at is null
  left join (values (1, 0), (2, 0.25), (3, 1), (4, 2), (5, 4)) as z (zone, expected) on z.zone = o.job_zone
 where m.matched > 0
 order by score desc, o.onet_code
 limit 20;
