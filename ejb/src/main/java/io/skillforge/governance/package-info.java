/**
 * What may be switched while the server runs.
 *
 * <p>Owns: app_config.
 *
 * <ul>
 *   <li>GOV-1 A flag that is not there is off.
 *   <li>GOV-2 Who changed a flag, from what to what, is in the audit log.
 * </ul>
 */
package io.skillforge.governance;
