/** The SQL of the log. */
package io.skillforge.audit.store;
