/** Two tenants, and that nothing of one reaches the other by any route or any method of a store. */
package io.skillforge.it.tenancy;
