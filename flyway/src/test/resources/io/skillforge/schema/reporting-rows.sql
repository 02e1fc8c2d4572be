-- Two occupations of which one is retired, three skills of which one figure is not to be relied on, one technology.
set local search_path = skillforge;

insert into etl_run_log (run_id, source, job_name, job_instance_id, job_execution_id, node, location, dry_run,
    triggered_by, status, started_at)
values ('00000000-0000-7000-8000-000000000001', 'onet', 'onet-refresh', 1, 1, 'n', 'f', false, 'test', 'succeeded',
    '2026-11-01');
insert into data_releases (source, version, checksum, files, run_id, loaded_at, status)
values ('onet', '30.1', 'c', '[]', '00000000-0000-7000-8000-000000000001', '2026-11-01', 'current');
insert into data_changes (release_id, table_name, row_key, kind)
select r.id, 'occupations', key, kind
  from data_releases r, (values ('11-1011.00', 'added'), ('11-1012.00', 'retired')) c (key, kind);

insert into occupations (id, onet_code, soc_code, title, description, group_code, retired_at, source_release)
values ('00000000-0000-5000-8000-000000000001', '11-1011.00', '11-1011', 'One', 'Lives.', '11-0000', null, 1),
       ('00000000-0000-5000-8000-000000000002', '11-1012.00', '11-1012', 'Two', 'Left.', '11-0000', '2026-11-01', 1);
insert into skills (id, code, name, canonical_name, kind, category, source_release)
values ('00000000-0000-5000-8000-00000000000a', '2.A.1.a', 'Reading', 'reading', 'skill', 'soft', 1),
       ('00000000-0000-5000-8000-00000000000b', '2.A.1.b', 'Guessing', 'guessing', 'skill', 'soft', 1),
       ('00000000-0000-5000-8000-00000000000c', '2.A.1.c', 'Writing', 'writing', 'skill', 'soft', 1),
       ('00000000-0000-5000-8000-00000000000d', 'postgresql', 'PostgreSQL', 'postgresql', 'technology', 'technical', 1);
insert into occupation_skills (occupation_id, skill_id, importance, level, importance_suppressed, level_suppressed,
    not_relevant, is_hot, source_release)
select o.id, s.id, r.importance, r.level, r.suppressed, r.suppressed, r.not_relevant, r.is_hot, 1
  from occupations o,
       skills s
  join (values ('2.A.1.a', 4.00, 5.00, false, false, null),
               ('2.A.1.b', 5.00, 6.00, true, false, null),
               ('2.A.1.c', 2.00, 7.00, false, true, null),
               ('postgresql', null, null, false, false, true))
       r (code, importance, level, suppressed, not_relevant, is_hot) on r.code = s.code;
insert into tasks (id, task_id, occupation_id, statement, source_release)
values ('00000000-0000-5000-8000-000000000011', 1, '00000000-0000-5000-8000-000000000001', 'Read.', 1);
