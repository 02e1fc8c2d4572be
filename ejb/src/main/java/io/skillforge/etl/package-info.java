/**
 * Loading reference data: what a run is, and the steps by which a release becomes the current one.
 *
 * <p>Owns: etl_run_log, etl_run_steps, etl_rejects, data_releases, data_changes, the schemas staging and history; writes
 * the reference tables that catalog reads, and soc_employment. Driven by the jobs onet-refresh and search-refresh of
 * {@code batch}.
 *
 * <ul>
 *   <li>ETL-1 Readers see the old release or the new one, never a mixture: one transaction publishes.
 *   <li>ETL-2 What did not change is not written; loading a release twice writes no row.
 *   <li>ETL-3 A row that breaks a rule is a reject that names file, line, column and mend; too many refuse the release,
 *       and the production tables stay as they were.
 *   <li>ETL-4 Every step can be repeated: after a crash a run continues and ends with the same rows.
 *   <li>ETL-5 What is published is counted: no step works on less than the step before it left.
 *   <li>ETL-6 An optional file that a release lacks leaves its table as it is, and is reported.
 * </ul>
 *
 * <p>Not here: reading for API consumers (catalog), launching jobs (operations, batch).
 */
package io.skillforge.etl;
