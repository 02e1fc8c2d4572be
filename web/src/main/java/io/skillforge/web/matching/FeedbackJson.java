package io.skillforge.web.matching;

import io.skillforge.matching.FeedbackView;
import java.time.Instant;
import java.util.UUID;

/** Feedback as it is kept. {@code release} is the number of the publication that was current. */
public record FeedbackJson(
        UUID id,
        String kind,
        String onetCode,
        String verdict,
        String variant,
        String text,
        String skill,
        String expected,
        Integer release,
        String status,
        Instant createdAt,
        Instant resolvedAt) {

    static FeedbackJson from(FeedbackView view) {
        var feedback = view.feedback();
        return new FeedbackJson(
                view.id(),
                Words.of(feedback.kind()),
                feedback.occupation(),
                Words.of(feedback.verdict()),
                Words.of(feedback.variant()),
                feedback.text(),
                feedback.skill(),
                feedback.expected(),
                view.release(),
                Words.of(view.status()),
                view.createdAt(),
                view.resolvedAt());
    }
}
