-- why:      rows that a hold keeps out of a plan were counted with its drift, as if they had been planned and stayed
-- locks:    access exclusive on retention_run_items for a moment; the default is not written into its rows
-- reversal: drop the column

set local search_path = skillforge;

alter table retention_run_items add column held bigint not null default 0;
