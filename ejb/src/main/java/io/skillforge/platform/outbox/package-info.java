/**
 * What leaves the server because of a transaction: messages for queues, calls to partners. They are put in by
 * {@link io.skillforge.platform.outbox.Outbox} in that transaction and sent by a relay after it.
 *
 * <ul>
 *   <li>OUT-1 A message goes out if and only if its transaction committed, within milliseconds as a rule.
 *   <li>OUT-2 It may go out twice (a node that dies between sending and marking); receivers know it by its id.
 *   <li>OUT-3 Nothing is sent inside a database transaction: a batch is claimed for the time of a lease, sent, marked.
 *   <li>OUT-4 A failed message waits longer each time, and is dead after the last attempt: it stays, and raises an alert.
 * </ul>
 */
package io.skillforge.platform.outbox;
