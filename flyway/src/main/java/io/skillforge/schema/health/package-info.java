/**
 * Whether a server is ready as far as its database goes. These checks stand in this jar because it lies in the EAR's
 * {@code lib}: of an EAR, WildFly's health subsystem sees the beans of that folder, and none of an ejb-jar or a war.
 *
 * <ul>
 *   <li>HEA-1 A node is ready only while its database answers, within seconds.
 *   <li>HEA-2 A node is ready only while the database has the schema that its build was made for.
 *   <li>HEA-3 A node is ready only while it can write to the object store.
 * </ul>
 */
package io.skillforge.schema.health;
