/** The outbox's table. */
package io.skillforge.platform.outbox.store;
