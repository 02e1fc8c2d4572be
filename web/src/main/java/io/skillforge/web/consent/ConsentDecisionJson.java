package io.skillforge.web.consent;

import io.skillforge.consent.Outcome;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of a decision.
 *
 * @param status applied, or superseded when a newer word is known for every purpose
 * @param revocationId where the receipt of a revocation is; left out for a grant
 */
public record ConsentDecisionJson(String eventId, String status, UUID revocationId) {

    static ConsentDecisionJson from(Outcome outcome) {
        return new ConsentDecisionJson(
                outcome.eventId(), outcome.result().name().toLowerCase(Locale.ROOT), outcome.revocationId());
    }
}
