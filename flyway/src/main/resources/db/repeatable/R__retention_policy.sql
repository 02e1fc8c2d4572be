-- why:      how long each dataset stays; a change of this file changes the policy, and the audit log says from what to what
-- locks:    rows of retention_policy, and only those that differ
-- reversal: put the former values back; what was deleted meanwhile is gone

do $$
declare
    was      jsonb;
    wanted   record;
    gone     text;
begin
    create temporary table wanted_policy (like skillforge.retention_policy) on commit drop;
    insert into wanted_policy (dataset, action, keep, clock, legal_minimum, grace, on_hold, batch_size, schedule,
                               volume_factor, owner, why, changed_at)
    select v.*, now()
      from (values
        ('user_activity', 'delete', interval '365 days', 'occurred_at', interval '90 days', interval '7 days', false,
         5000, 'nightly', 3, 'platform', 'disputes and abuse are settled within a year'),
        ('session_events', 'delete', interval '365 days', 'occurred_at', interval '90 days', interval '7 days', false,
         5000, 'nightly', 3, 'security', 'misuse of an account is looked into within a year'),
        ('inactive_accounts', 'close', interval '24 months', 'last_active_at, created_at', interval '12 months',
         interval '7 days', false, 500, 'nightly', 3, 'privacy', 'who has not come for two years has left'),
        ('users', 'delete', interval '30 days', 'deleted_at', interval '30 days', interval '7 days', false, 50,
         'nightly', 3, 'privacy', 'an account can be had back for 30 days'),
        ('experiences_anonymise', 'anonymise', interval '0', 'user_id.deleted_at', interval '0', interval '2 days',
         false, 500, 'nightly', 3, 'privacy', 'employer and place lead to the person'),
        ('experiences', 'delete', interval '60 days', 'purged_at', interval '0', interval '7 days', false, 1000,
         'nightly', 3, 'analytics', 'figures of careers are closed two months after an account is purged'),
        ('assessments', 'delete', interval '2 years', 'completed_at, cancelled_at, updated_at', interval '0',
         interval '7 days', false, 1000, 'nightly', 3, 'analytics', 'courses of development are looked at over two years'),
        ('assessments_mask', 'mask', interval '0', 'user_id.deleted_at', interval '0', interval '2 days', false, 500,
         'nightly', 3, 'privacy', 'an archived result is kept in bands only'),
        ('notifications', 'delete', interval '180 days', 'sent_at, created_at', interval '0', interval '7 days', false,
         2000, 'nightly', 3, 'platform', 'nobody asks for a message after half a year'),
        ('saved_roles', 'delete', interval '0', 'user_id.deleted_at', interval '0', interval '2 days', false, 2000,
         'nightly', 3, 'privacy', 'a personal list ends with the account'),
        ('advisor_assignments', 'delete', interval '3 years', 'closed_at', interval '3 years', interval '7 days', false,
         1000, 'nightly', 3, 'compliance', 'who advised whom is asked for in audits'),
        ('advisor_assignments_anonymise', 'anonymise', interval '0', 'advisee_user_id.deleted_at', interval '0',
         interval '2 days', false, 500, 'nightly', 3, 'privacy', 'who asked to be deleted leaves no adviser named'),
        ('partner_tenancy', 'delete', interval '7 years', 'offboarding_at', interval '7 years', interval '30 days', false,
         20, 'nightly', 3, 'finance', 'contracts are kept as books are'),
        ('learning_pathway_history', 'delete', interval '5 years', 'changed_at', interval '0', interval '7 days', false,
         1000, 'nightly', 3, 'content', 'what somebody was shown can be looked up for five years'),
        ('objects_exports', 'delete', interval '30 days', 'stored_at', interval '0', interval '7 days', false, 200,
         'nightly', 3, 'privacy', 'who was given an export has fetched it by then'),
        ('objects_snapshots', 'delete', interval '90 days', 'stored_at', interval '7 days', interval '7 days', false, 200,
         'nightly', 3, 'platform', 'a release is rolled back within a quarter or not at all')
    ) as v;

    for wanted in select * from wanted_policy order by dataset loop
        select to_jsonb(p) - 'changed_at' into was from skillforge.retention_policy p where p.dataset = wanted.dataset;
        continue when was = to_jsonb(wanted) - 'changed_at';
        insert into skillforge.retention_policy as present select (wanted).*
            on conflict (dataset) do update
           set (action, keep, clock, legal_minimum, grace, on_hold, batch_size, schedule, volume_factor, owner, why,
                changed_at)
             = (excluded.action, excluded.keep, excluded.clock, excluded.legal_minimum, excluded.grace,
                excluded.on_hold, excluded.batch_size, excluded.schedule, excluded.volume_factor, excluded.owner,
                excluded.why, excluded.changed_at);
        perform skillforge.append_audit(0::smallint, now(), 'retention.policy.changed', 'system', 'release', null, null,
            'retention_policy', wanted.dataset, null,
            json_build_object('old', was, 'new', to_jsonb(wanted) - 'changed_at')::text);
        was := null;
    end loop;

    for gone in select p.dataset from skillforge.retention_policy p
                 where p.dataset not in (select w.dataset from wanted_policy w) loop
        delete from skillforge.retention_policy p where p.dataset = gone returning to_jsonb(p) - 'changed_at' into was;
        perform skillforge.append_audit(0::smallint, now(), 'retention.policy.changed', 'system', 'release', null, null,
            'retention_policy', gone, null, json_build_object('old', was, 'new', null)::text);
    end loop;
end
$$;
