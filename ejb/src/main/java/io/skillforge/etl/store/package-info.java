/** The SQL of loading: staging, normalising, merging, and the run log. */
package io.skillforge.etl.store;
