package io.skillforge.web.retention;

import io.skillforge.retention.CheckView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the monitor found for a dataset at a moment. */
public record RetentionCheckJson(
        String dataset,
        Instant checkedAt,

        @Schema(description = "Whether nothing was past its time")
        boolean compliant,

        @Schema(description = "Rows past their time that nothing holds")
        long overdue,

        @Schema(description = "Those of them that are past their grace too")
        long pastGrace,

        @Schema(description = "Rows past their time that a hold keeps")
        long held,

        Instant oldest) {

    static RetentionCheckJson from(CheckView check) {
        return new RetentionCheckJson(
                check.dataset(),
                check.checkedAt(),
                check.overdue() == 0,
                check.overdue(),
                check.pastGrace(),
                check.held(),
                check.oldest());
    }
}
