/** The audit log in the server: when events are written, who may read them, and that tampering is found. */
package io.skillforge.it.audit;
