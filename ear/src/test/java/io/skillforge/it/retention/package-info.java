/** Retention on the running server: its doors, and that a kill loses and adds nothing. */
package io.skillforge.it.retention;
