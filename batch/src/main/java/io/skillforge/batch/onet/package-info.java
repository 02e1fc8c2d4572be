/** The job onet-refresh: its steps call {@link io.skillforge.etl.OnetRefresh}. */
package io.skillforge.batch.onet;
