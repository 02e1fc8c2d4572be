package io.skillforge.it.consent.drain;

/**
 * A message for the queue.
 *
 * @param group the subject, for {@code JMSXGroupID}
 * @param decision what it tells; null where it can never have an effect
 * @param poison why it cannot; null where it can
 * @param rejectedId the id under which the inbox knows that it cannot; null where it cannot even be read
 */
public record DrainMessage(String group, String text, Decision decision, String poison, String rejectedId) {}
