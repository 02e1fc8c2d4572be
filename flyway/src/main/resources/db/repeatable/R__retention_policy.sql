-- why:      how long each dataset stays; a change of this file is a change of policy, which the audit log keeps
-- locks:    rows of retention_policy, and only those that differ
-- reversal: put the former values back; what was deleted meanwhile is gone

do $$
declare
    wanted  skillforge.retention_policy;
    was     jsonb;
    listed  text[] := '{}';
begin
    for wanted in
        select v.*, now()
          from (values
            -- dataset, action, keep, clock
            -- legal minimum, grace, on hold, batch size, schedule, volume factor, owner
            -- why
            ('user_activity', 'delete', interval '365 days', 'occurred_at',
             interval '90 days', interval '7 days', false, 5000, 'nightly', 3, 'platform',
             'disputes and abuse are settled within a year'),
            ('session_events', 'delete', interval '365 days', 'occurred_at',
             interval '90 days', interval '7 days', false, 5000, 'nightly', 3, 'security',
             'misuse of an account is looked into within a year'),
            ('inactive_accounts', 'close', interval '24 months', 'last_active_at, created_at',
             interval '12 months', interval '7 days', false, 500, 'nightly', 3, 'privacy',
             'who has not come for two years has left'),
            ('users', 'delete', interval '30 days', 'deleted_at',
             interval '30 days', interval '7 days', false, 50, 'nightly', 3, 'privacy',
             'an account can be had back for 30 days'),
            ('experiences_anonymise', 'anonymise', interval '0', 'user_id.deleted_at',
             interval '0', interval '2 days', false, 500, 'nightly', 3, 'privacy',
             'employer and place lead to the person'),
            ('experiences', 'delete', interval '60 days', 'purged_at',
             interval '0', interval '7 days', false, 1000, 'nightly', 3, 'analytics',
             'figures of careers are closed two months after an account is purged'),
            ('assessments', 'delete', interval '2 years', 'completed_at, cancelled_at, updated_at',
             interval '0', interval '7 days', false, 1000, 'nightly', 3, 'analytics',
             'courses of development are looked at over two years'),
            ('assessments_mask', 'mask', interval '0', 'user_id.deleted_at',
             interval '0', interval '2 days', false, 500, 'nightly', 3, 'privacy',
             'an archived result is kept in bands only'),
            ('notifications', 'delete', interval '180 days', 'sent_at, scheduled_for, created_at',
             interval '0', interval '7 days', false, 5000, 'nightly', 3, 'platform',
             'nobody asks for a message after half a year'),
            ('saved_roles', 'delete', interval '0', 'user_id.deleted_at',
             interval '0', interval '2 days', false, 2000, 'nightly', 3, 'privacy',
             'a personal list ends with the account'),
            ('advisor_assignments', 'delete', interval '3 years', 'closed_at',
             interval '3 years', interval '7 days', false, 1000, 'nightly', 3, 'compliance',
             'who advised whom is asked for in audits'),
            ('advisor_assignments_anonymise', 'anonymise', interval '0', 'advisee_user_id.deleted_at',
             interval '0', interval '2 days', false, 500, 'nightly', 3, 'privacy',
             'who asked to be deleted leaves no adviser named'),
            ('partner_tenancy', 'delete', interval '7 years', 'offboarding_at',
             interval '7 years', interval '30 days', false, 20, 'nightly', 3, 'finance',
             'contracts are kept as books are'),
            ('learning_pathway_history', 'delete', interval '5 years', 'changed_at',
             interval '0', interval '7 days', false, 1000, 'nightly', 3, 'content',
             'what somebody was shown can be looked up for five years'),
            ('objects_exports', 'delete', interval '30 days', 'stored_at',
             interval '0', interval '7 days', false, 200, 'nightly', 3, 'privacy',
             'who was given an export has fetched it by then'),
            ('objects_snapshots', 'delete', interval '90 days', 'stored_at',
             interval '7 days', interval '7 days', false, 200, 'nightly', 3, 'platform',
             'a release is rolled back within a quarter or not at all')
        ) as v
    loop
        listed := listed || wanted.dataset;
        was := (select to_jsonb(p) - 'changed_at' from skillforge.retention_policy p where p.dataset = wanted.dataset);
        continue when was = to_jsonb(wanted) - 'changed_at';
        delete from skillforge.retention_policy p where p.dataset = wanted.dataset;
        insert into skillforge.retention_policy select wanted.*;
        perform skillforge.append_audit(0::smallint, now(), 'retention.policy.changed', 'system', 'release', null, null,
            'retention_policy', wanted.dataset, null,
            json_build_object('old', was, 'new', to_jsonb(wanted) - 'changed_at')::text);
    end loop;

    for wanted in select p.* from skillforge.retention_policy p where p.dataset <> all (listed) loop
        delete from skillforge.retention_policy p where p.dataset = wanted.dataset;
        perform skillforge.append_audit(0::smallint, now(), 'retention.policy.changed', 'system', 'release', null, null,
            'retention_policy', wanted.dataset, null,
            json_build_object('old', to_jsonb(wanted) - 'changed_at', 'new', null)::text);
    end loop;
end
$$;
