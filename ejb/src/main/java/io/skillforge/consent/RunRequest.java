package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import java.util.Set;
import java.util.UUID;

/**
 * Asks for a bulk revocation. Exactly one of tenant, user and all names whom it concerns.
 *
 * @param tenant the partner's code
 * @param user the person's id or external reference
 * @param triggeredBy who or what asked for it, in the words of whoever did
 */
public record RunRequest(
        UUID runId,
        String tenant,
        String user,
        boolean all,
        Set<Purpose> purposes,
        boolean dryRun,
        boolean queued,
        String triggeredBy,
        String reason,
        String note) {

    public RunRequest {
        purposes = Set.copyOf(purposes);
    }

    /** What is revoked unless something else is named. */
    public static final Set<Purpose> USUAL = Set.of(Purpose.MARKETING, Purpose.NOTIFICATIONS);
}
