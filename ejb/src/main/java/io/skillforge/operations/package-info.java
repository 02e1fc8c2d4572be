/**
 * Operating the platform: who may run a job, and whether the server is well.
 *
 * <p>Owns: job_leases.
 *
 * <ul>
 *   <li>OPS-1 A job runs once at a time over all nodes: a node holds the job's lease while it works, and renews it.
 *   <li>OPS-2 A lease that was not renewed for two minutes belongs to a dead node and can be taken.
 * </ul>
 */
package io.skillforge.operations;
