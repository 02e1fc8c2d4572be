/** Jakarta Batch jobs: thin doors to the services of {@code ejb}, and the only user of {@code JobOperator}. */
package io.skillforge.batch;
