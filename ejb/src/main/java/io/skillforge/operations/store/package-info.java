/** The SQL of leases. */
package io.skillforge.operations.store;
