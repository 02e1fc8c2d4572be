package io.skillforge.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.error.ProblemKind;
import jakarta.ws.rs.core.Response.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource(
            value = ProblemKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VALUE_FORGED", "KEYS_UNAVAILABLE"})
    void everyOtherKindIsAFaultOfTheRequest(ProblemKind kind) {
        assertThat(ProblemType.of(kind).status()).isBetween(400, 499);
        assertThat(ProblemType.of(kind).slug()).isEqualTo(kind.slug());
        assertThat(ProblemType.of(kind).isFaultOfOurs()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"VALUE_FORGED, 500", "KEYS_UNAVAILABLE, 503"})
    void whatIsWrongWithTheServerIsForItsLog(ProblemKind kind, int status) {
        assertThat(ProblemType.of(kind).status()).isEqualTo(status);
        assertThat(ProblemType.of(kind).isFaultOfOurs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OCCUPATION_UNKNOWN, 404",
        "SKILL_UNKNOWN, 404",
        "PARAMETER_INVALID, 400",
        "PAGE_TOKEN_INVALID, 400",
        "JOB_PARAMETER_INVALID, 400",
        "RUN_ALREADY_ACTIVE, 409",
        "RUN_NOT_RESTARTABLE, 409",
        "USER_UNKNOWN, 404",
        "EMAIL_TAKEN, 409",
        "TRANSITION_REFUSED, 409",
        "CONSENT_REVOKED, 409",
        "VERSION_CHANGED, 412",
        "IF_MATCH_REQUIRED, 428",
        "RELEASE_REJECTED, 422"
    })
    void answersTheStatusOfTheKind(ProblemKind kind, int status) {
        assertThat(ProblemType.of(kind).status()).isEqualTo(status);
    }

    @Test
    void namesAStatusOfTheFramework() {
        assertThat(ProblemType.of(Status.METHOD_NOT_ALLOWED))
                .isEqualTo(new ProblemType("method-not-allowed", "Method Not Allowed", 405));
    }

    @Test
    void hasOneNameForAMissingUser() {
        assertThat(ProblemType.of(Status.UNAUTHORIZED)).isEqualTo(ProblemType.NOT_AUTHENTICATED);
    }
}
