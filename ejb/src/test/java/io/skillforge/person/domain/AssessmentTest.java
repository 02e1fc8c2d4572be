package io.skillforge.person.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.person.AssessmentStatus;
import io.skillforge.person.Score;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.privacy.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Score SCORE = new Score(BigDecimal.TEN, Map.of());

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,  SCHEDULED,  false",
        "SCHEDULED,  PROCESSING, true",
        "SCHEDULED,  COMPLETED,  false",
        "SCHEDULED,  CANCELLED,  true",
        "PROCESSING, SCHEDULED,  false",
        "PROCESSING, PROCESSING, false",
        "PROCESSING, COMPLETED,  true",
        "PROCESSING, CANCELLED,  true",
        "COMPLETED,  SCHEDULED,  false",
        "COMPLETED,  PROCESSING, false",
        "COMPLETED,  COMPLETED,  false",
        "COMPLETED,  CANCELLED,  false",
        "CANCELLED,  SCHEDULED,  false",
        "CANCELLED,  PROCESSING, false",
        "CANCELLED,  COMPLETED,  false",
        "CANCELLED,  CANCELLED,  false"
    })
    void goesForwardOnly(AssessmentStatus from, AssessmentStatus to, boolean allowed) {
        assertThat(from.allows(to)).isEqualTo(allowed);
        assertThat(AssessmentStatus.ofCode(from.code())).isEqualTo(from);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        var assessment = new Assessment(new UUID(0, 1), new Person(new UUID(0, 2), new UUID(0, 3)), NOW);
        assertThatThrownBy(() -> assessment.complete(SCORE, null, null, NOW))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(ProblemKind.TRANSITION_REFUSED))
                .hasMessage("The assessment is scheduled and cannot become completed from there");
        assertThat(assessment.status()).isEqualTo(AssessmentStatus.SCHEDULED);
        assessment.start(NOW);
        assessment.complete(SCORE, null, null, NOW);
        assertThat(assessment.status()).isEqualTo(AssessmentStatus.COMPLETED);
        assertThatThrownBy(() -> assessment.cancel(NOW)).isInstanceOf(DomainException.class);
    }
}
