package io.skillforge.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.consent.RevocationView;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.TableOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptJsonTest {

    @Test
    void tellsWhatWasDoneAndNotToWhom() {
        var at = Instant.parse("2026-11-20T09:00:00Z");
        var revocation = new RevocationView(
                UUID.fromString("0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d"),
                "acme-partners",
                "ab01",
                "evt-1",
                null,
                Set.of(Purpose.NOTIFICATIONS, Purpose.MARKETING),
                "preference-centre",
                "queue",
                "queue:preference-centre",
                at,
                at.plusMillis(10),
                at.plusMillis(35),
                Duration.ofMillis(25),
                List.of(new TableOutcome("notification_preferences", "delete", 1, List.of("email:marketing"))));

        assertThat(ReceiptJson.write(revocation))
                .isEqualTo("{\"specVersion\":\"1\",\"revocationId\":\"0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d\","
                        + "\"tenant\":\"acme-partners\",\"subjectRef\":\"ab01\",\"eventId\":\"evt-1\","
                        + "\"purposes\":[\"marketing\",\"notifications\"],\"source\":\"preference-centre\","
                        + "\"channel\":\"queue\",\"triggeredBy\":\"queue:preference-centre\","
                        + "\"occurredAt\":\"2026-11-20T09:00:00Z\",\"receivedAt\":\"2026-11-20T09:00:00.010Z\","
                        + "\"completedAt\":\"2026-11-20T09:00:00.035Z\",\"durationMs\":25,"
                        + "\"tables\":[{\"table\":\"notification_preferences\",\"action\":\"delete\",\"count\":1,"
                        + "\"ids\":[\"email:marketing\"]}]}");
    }
}
