-- Rows that a hold kept out of a plan are as planned. They were counted with the drift, where they looked like rows that had
-- been planned and stayed.
alter table retention_run_items add column held bigint not null default 0;
