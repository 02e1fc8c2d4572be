/**
 * Whose rows a thread may see. A door enters a {@link io.skillforge.platform.tenant.Scope}; services that touch rows of
 * people are {@link io.skillforge.platform.tenant.TenantScoped}, which binds it on their transaction's connection, where
 * row-level security reads it. Without a scope nothing is seen.
 *
 * <ul>
 *   <li>TEN-1 The settings end with the transaction: a pooled connection carries nothing to the next.
 *   <li>TEN-2 A wider scope inside a narrower one ends where it was asked for.
 *   <li>TEN-3 A call without a scope is refused before a statement runs.
 * </ul>
 */
package io.skillforge.platform.tenant;
