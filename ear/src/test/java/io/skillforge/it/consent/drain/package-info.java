/**
 * Events for the queue of consent, and a model that says from their list alone what the tables must hold afterwards. It
 * shares no code with the server. The benchmark ops/benchmarks/consent-drain uses these sources too, so they need nothing
 * but the JDK and the client of the broker.
 */
package io.skillforge.it.consent.drain;
