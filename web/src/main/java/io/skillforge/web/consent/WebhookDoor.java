package io.skillforge.web.consent;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.webhook.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets in who signed a request as Standard Webhooks asks, not more than five minutes ago. */
@ApplicationScoped
public class WebhookDoor {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    private List<byte[]> keys;

    /** Refuses with {@link ProblemKind#WEBHOOK_UNSIGNED}; why exactly is not for a stranger to know. */
    public void check(HttpHeaders headers, String body) {
        var id = headers.getHeaderString("webhook-id");
        var time = headers.getHeaderString("webhook-timestamp");
        var signature = headers.getHeaderString("webhook-signature");
        if (id == null || time == null || signature == null || !isSigned(id, time, signature, body)) {
            throw new DomainException(
                    ProblemKind.WEBHOOK_UNSIGNED,
                    "The headers webhook-id, webhook-timestamp and webhook-signature are not those of a request that"
                            + " the consent service signed within five minutes");
        }
    }

    public boolean isSigned(HttpHeaders headers) {
        return headers.getHeaderString("webhook-signature") != null;
    }

    private boolean isSigned(String id, String time, String signature, String body) {
        if (!time.matches("\\d{1,12}")) {
            return false;
        }
        var seconds = Long.parseLong(time);
        var age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant());
        return age.abs().compareTo(WINDOW) <= 0
                && keys().stream().anyMatch(key -> WebhookSignature.matches(key, id, seconds, body, signature));
    }

    private synchronized List<byte[]> keys() {
        if (keys == null) {
            keys = WebhookSecrets.read(System.getenv()).stream()
                    .map(WebhookSignature::key)
                    .toList();
        }
        return keys;
    }
}
