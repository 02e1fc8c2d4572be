package io.skillforge.web.retention;

import io.skillforge.retention.PolicyView;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the rows of a dataset stay, and what that means now. Times are ISO-8601 periods. */
public record RetentionPolicyJson(
        @Schema(examples = "notifications") String dataset,

        @Schema(description = "The table, or the prefix in the object store")
        String place,

        @Schema(enumeration = {"delete", "anonymise", "mask", "close"})
        String action,

        @Schema(examples = "P180D") String keep,

        @Schema(description = "What the age counts from", examples = "sent_at")
        String clock,

        @Schema(description = "Younger rows are never touched, whatever is asked for")
        String legalMinimum,

        @Schema(description = "How long rows past their time may stay before the monitor has them redacted")
        String grace,

        boolean onHold,
        int batchSize,

        @Schema(enumeration = {"nightly", "never"}) String schedule,

        @Schema(description = "How many times the usual volume a standing run may have")
        BigDecimal volumeFactor,

        String owner,
        String why,
        Instant changedAt,

        @Schema(description = "Rows whose clock stands before this are past their time now")
        Instant cutoff,

        long activeHolds) {

    static RetentionPolicyJson from(PolicyView policy) {
        return new RetentionPolicyJson(
                policy.dataset(),
                policy.place(),
                policy.action(),
                policy.keep().toString(),
                policy.clock(),
                policy.legalMinimum().toString(),
                policy.grace().toString(),
                policy.onHold(),
                policy.batchSize(),
                policy.schedule(),
                policy.volumeFactor(),
                policy.owner(),
                policy.why(),
                policy.changedAt(),
                policy.cutoff(),
                policy.activeHolds());
    }
}
