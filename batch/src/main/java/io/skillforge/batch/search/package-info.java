/** The job search-refresh: its steps call {@link io.skillforge.etl.SearchRefresh}. */
package io.skillforge.batch.search;
