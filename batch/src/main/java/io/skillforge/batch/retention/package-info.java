/**
 * The jobs retention-purge and retention-monitor. What goes is decided and done by {@link io.skillforge.retention}; here is
 * only who does which part of it when, and that a stop and a restart lose nothing.
 */
package io.skillforge.batch.retention;
