/** The job onet-refresh on the server: what it loads, refuses, keeps and survives. */
package io.skillforge.it.etl;
