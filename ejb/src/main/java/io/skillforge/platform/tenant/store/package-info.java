/** The settings of a transaction that row-level security reads, and the codes of tenants. */
package io.skillforge.platform.tenant.store;
