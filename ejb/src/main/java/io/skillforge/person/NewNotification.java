package io.skillforge.person;

import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.Map;

/**
 * Something a person is to be told.
 *
 * @param payload what the template needs: identifiers, never names or rendered text
 * @param scheduledFor null for at once
 */
public record NewNotification(
        String channel, Purpose purpose, String templateKey, Map<String, String> payload, Instant scheduledFor) {

    public NewNotification {
        payload = Map.copyOf(payload);
    }
}
