/** Starting, watching and reconciling executions: the only user of {@code JobOperator} and of JBeret's tables. */
package io.skillforge.batch.launch;
