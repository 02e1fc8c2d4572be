/** The job onet-refresh: its steps call {@link io.skillforge.etl.OnetRefresh}, its listener keeps the run log. */
package io.skillforge.batch.onet;
