-- why:      schemas, rights and the tables of runs: what every job and every door stands on
-- locks:    none that matter; everything is new
-- reversal: drop the schemas (nothing else depends on a first migration)
--
-- Roles are made before the first migration, because they belong to the cluster and not to this database
-- (see DatabaseBootstrap): skillforge_owner owns all objects and runs this file, skillforge_app is the server,
-- skillforge_etl is what the server becomes, for one transaction, to load reference data. Flyway makes the schema
-- skillforge for its own history, which the schema guard reads.

create schema if not exists skillforge;
create schema staging;
create schema history;
create schema reporting;
create schema batch;

grant usage on schema skillforge, reporting, batch to skillforge_app, skillforge_etl;
grant usage on schema staging, history to skillforge_etl;
grant usage on schema history to skillforge_app;

set local search_path = skillforge;

-- One row for one run of one loading job; a restart continues the same row. input: the delivered files with their
-- headings; counts: per file what was read and rejected, per table what was changed.
create table etl_run_log (
    run_id              uuid not null,
    source              text not null,
    release             text,
    job_name            text not null,
    job_instance_id     bigint not null,
    job_execution_id    bigint not null,
    node                text not null,
    location            text not null,
    dry_run             boolean not null,
    triggered_by        text not null,
    status              text not null,
    attempts            integer not null default 1,
    input               jsonb,
    input_checksum      text,
    reason              text,
    counts              jsonb not null default '[]',
    started_at          timestamptz not null,
    ended_at            timestamptz,
    rollback_of_run_id  uuid,
    constraint pk_etl_run_log primary key (run_id),
    constraint fk_etl_run_log__rollback_of foreign key (rollback_of_run_id) references etl_run_log (run_id),
    constraint uq_etl_run_log__instance unique (node, job_instance_id),
    constraint ck_etl_run_log__status check (
        status in ('running', 'succeeded', 'unchanged', 'failed', 'stopped', 'crashed'))
);
create index ix_etl_run_log__started_at on etl_run_log (started_at desc);
create index ix_etl_run_log__rollback_of_run_id on etl_run_log (rollback_of_run_id)
    where rollback_of_run_id is not null;

-- The story of a run: every step of every attempt, and inside a step every file or table it worked on.
create table etl_run_steps (
    run_id      uuid not null,
    attempt     integer not null,
    step        text not null,
    item        text not null default '',
    status      text not null,
    rows        bigint not null default 0,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    message     text,
    constraint pk_etl_run_steps primary key (run_id, attempt, step, item),
    constraint fk_etl_run_steps__run foreign key (run_id) references etl_run_log (run_id) on delete cascade,
    constraint ck_etl_run_steps__status check (status in ('running', 'succeeded', 'failed', 'stopped', 'crashed'))
);

-- Rows of an input that broke a rule. Reference data only: never a row of a person.
create table etl_rejects (
    id           bigint generated always as identity,
    run_id       uuid not null,
    file         text not null,
    line         integer,
    column_name  text,
    value        text,
    reason       text not null,
    remedy       text not null,
    constraint pk_etl_rejects primary key (id),
    constraint fk_etl_rejects__run foreign key (run_id) references etl_run_log (run_id) on delete cascade
);
create index ix_etl_rejects__run_id on etl_rejects (run_id, file, line);

-- The publications: every state the reference tables have had.
create table data_releases (
    id              integer generated always as identity,
    source          text not null,
    version         text not null,
    release_date    date,
    checksum        text not null,
    files           jsonb not null,
    run_id          uuid not null,
    loaded_at       timestamptz not null,
    status          text not null,
    constraint pk_data_releases primary key (id),
    constraint fk_data_releases__run foreign key (run_id) references etl_run_log (run_id),
    constraint uq_data_releases__run unique (run_id),
    constraint ck_data_releases__status check (status in ('current', 'superseded', 'rolled_back'))
);
create unique index uq_data_releases__current on data_releases ((true)) where status = 'current';

-- One row for every reference row a publication added, changed or retired.
create table data_changes (
    release_id       integer not null,
    table_name       text not null,
    occupation_id    uuid,
    row_key          text not null,
    kind             text not null,
    changed_columns  text[],
    constraint ck_data_changes__kind check (kind in ('added', 'changed', 'retired'))
);
-- Rows of a publication lie together, so block ranges find them at next to no cost for the loader.
create index ix_data_changes__release_id on data_changes using brin (release_id);

-- Who may run a job: a node holds a job's row while it works on it, and renews it.
create table job_leases (
    job_name      text not null,
    node          text not null,
    execution_id  bigint not null,
    acquired_at   timestamptz not null,
    renewed_at    timestamptz not null,
    constraint pk_job_leases primary key (job_name)
);

grant select, insert, update on etl_run_log, etl_run_steps to skillforge_app, skillforge_etl;
grant select, insert, delete on etl_rejects to skillforge_app, skillforge_etl;
grant select, insert, update, delete on job_leases to skillforge_app;
grant insert, update on data_releases to skillforge_etl;
grant usage on sequence data_releases_id_seq to skillforge_etl;
grant insert on data_changes to skillforge_etl;

-- WildFly's own tables: JBeret's job repository and the EJB timer store, in the layout their sources create,
-- with the indexes on foreign keys that those leave out. Made here so that the server needs no right to create.
create table batch.job_instance (
    jobinstanceid    bigserial not null primary key,
    version          integer,
    jobname          varchar(512),
    applicationname  varchar(512)
);
create index ix_job_instance__jobname on batch.job_instance (jobname);

create table batch.job_execution (
    jobexecutionid   bigserial not null primary key,
    jobinstanceid    bigint not null,
    version          integer,
    createtime       timestamptz,
    starttime        timestamptz,
    endtime          timestamptz,
    lastupdatedtime  timestamptz,
    batchstatus      varchar(30),
    exitstatus       varchar(512),
    jobparameters    varchar(3000),
    restartposition  varchar(255),
    constraint fk_job_execution_job_instance foreign key (jobinstanceid)
        references batch.job_instance (jobinstanceid) on delete cascade
);
create index ix_job_execution__jobinstanceid on batch.job_execution (jobinstanceid);

create table batch.step_execution (
    stepexecutionid       bigserial not null primary key,
    jobexecutionid        bigint not null,
    version               integer,
    stepname              varchar(255),
    starttime             timestamptz,
    endtime               timestamptz,
    batchstatus           varchar(30),
    exitstatus            varchar(512),
    executionexception    varchar(2048),
    persistentuserdata    bytea,
    readcount             integer,
    writecount            integer,
    commitcount           integer,
    rollbackcount         integer,
    readskipcount         integer,
    processskipcount      integer,
    filtercount           integer,
    writeskipcount        integer,
    readercheckpointinfo  bytea,
    writercheckpointinfo  bytea,
    constraint fk_step_exe_job_exe foreign key (jobexecutionid)
        references batch.job_execution (jobexecutionid) on delete cascade
);
create index ix_step_execution__jobexecutionid on batch.step_execution (jobexecutionid);

create table batch.partition_execution (
    partitionexecutionid  integer not null,
    stepexecutionid       bigint not null,
    version               integer,
    batchstatus           varchar(30),
    exitstatus            varchar(512),
    executionexception    varchar(2048),
    persistentuserdata    bytea,
    readercheckpointinfo  bytea,
    writercheckpointinfo  bytea,
    primary key (partitionexecutionid, stepexecutionid),
    constraint fk_partition_exe_step_exe foreign key (stepexecutionid)
        references batch.step_execution (stepexecutionid) on delete cascade
);
create index ix_partition_execution__stepexecutionid on batch.partition_execution (stepexecutionid);

-- The times are the server's, without a zone: every server runs in UTC.
create table batch.jboss_ejb_timer (
    id                             varchar primary key,
    timed_object_id                varchar not null,
    initial_date                   timestamp,
    repeat_interval                bigint,
    next_date                      timestamp,
    previous_run                   timestamp,
    primary_key                    varchar,
    info                           text,
    timer_state                    varchar,
    schedule_expr_second           varchar,
    schedule_expr_minute           varchar,
    schedule_expr_hour             varchar,
    schedule_expr_day_of_week      varchar,
    schedule_expr_day_of_month     varchar,
    schedule_expr_month            varchar,
    schedule_expr_year             varchar,
    schedule_expr_start_date       varchar,
    schedule_expr_end_date         varchar,
    schedule_expr_timezone         varchar,
    auto_timer                     boolean,
    timeout_method_declaring_class varchar,
    timeout_method_name            varchar,
    timeout_method_descriptor      char(1),
    calendar_timer                 boolean,
    partition_name                 varchar not null,
    node_name                      varchar
);

create index jboss_ejb_timer_idenx on batch.jboss_ejb_timer (partition_name, timed_object_id);

grant select, insert, update, delete on all tables in schema batch to skillforge_app, skillforge_etl;
grant usage, select on all sequences in schema batch to skillforge_app, skillforge_etl;
