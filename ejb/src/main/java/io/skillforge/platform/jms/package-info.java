/**
 * Listening to queues. A message is acknowledged after its effect is committed, by local transactions on both sides: it may
 * come twice, so what it does must be recorded with it.
 */
package io.skillforge.platform.jms;
