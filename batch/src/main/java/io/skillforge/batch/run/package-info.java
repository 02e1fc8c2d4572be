/** What every job shares: its row in the run log, its lease, the steps' entries, and their transactions. */
package io.skillforge.batch.run;
