package io.skillforge.web.consent;

import io.skillforge.consent.RunRequest;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.privacy.Purpose;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Asks for a bulk revocation.
 *
 * @param tenant the code of the partner whose people it concerns; or
 * @param user the id or external reference of the one person; or
 * @param all everybody
 * @param purposes what is revoked, or all; marketing and notifications when left out
 * @param dryRun true when left out
 * @param queue one message for each person instead of doing it in the job
 */
public record RunRequestJson(
        @Size(max = 40) String tenant,
        @Size(max = 128) String user,
        Boolean all,
        List<String> purposes,
        Boolean dryRun,
        Boolean queue,
        @Size(max = 200) String triggeredBy,
        @Size(max = 500) String note,
        @Size(max = 500) String reason) {

    RunRequest toRequest(UUID runId, String caller) {
        return new RunRequest(
                runId,
                tenant,
                user,
                Boolean.TRUE.equals(all),
                purposeSet(),
                !Boolean.FALSE.equals(dryRun),
                Boolean.TRUE.equals(queue),
                triggeredBy == null || triggeredBy.isBlank() ? caller : triggeredBy,
                reason,
                note);
    }

    private Set<Purpose> purposeSet() {
        if (purposes == null || purposes.isEmpty()) {
            return RunRequest.USUAL;
        }
        if (purposes.equals(List.of("all"))) {
            return Purpose.ALL;
        }
        var set = EnumSet.noneOf(Purpose.class);
        for (var i = 0; i < purposes.size(); i++) {
            var pointer = "/purposes/" + i;
            set.add(Purpose.ofCode(Objects.requireNonNullElse(purposes.get(i), ""))
                    .orElseThrow(() -> new FieldInvalidException(
                            pointer,
                            "unknown",
                            "Expected one of marketing, notifications, analytics, partner_sharing, or all alone")));
        }
        return set;
    }
}
