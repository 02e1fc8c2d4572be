/**
 * The object store: whole files under names, for what must lie outside the database.
 *
 * <ul>
 *   <li>OBJ-1 What was stored is there, whole, after a crash; what was not stored whole is not there.
 *   <li>OBJ-2 No key leads out of the store.
 * </ul>
 */
package io.skillforge.platform.objects;
