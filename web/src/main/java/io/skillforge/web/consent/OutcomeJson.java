package io.skillforge.web.consent;

import io.skillforge.consent.Outcome;
import java.util.Locale;
import java.util.UUID;

/** What became of an event: applied, duplicate or superseded. */
public record OutcomeJson(String eventId, String status, String reason, UUID revocationId) {

    static OutcomeJson from(Outcome outcome) {
        return new OutcomeJson(
                outcome.eventId(),
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.reason(),
                outcome.revocationId());
    }
}
