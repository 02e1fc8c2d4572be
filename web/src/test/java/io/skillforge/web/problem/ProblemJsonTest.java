package io.skillforge.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.web.json.JsonDocuments;
import io.skillforge.web.problem.ProblemJson.ErrorJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WEB-2 Every error is a problem document with the id of the request")
class ProblemJsonTest {

    private static final String ID = "0c9f6a8e-6c0f-4d1c-8f0e-2f0f5a1b7c3d";

    @Test
    void namesTypeStatusAndRequest() {
        var refusal = new DomainException(ProblemKind.SKILL_UNKNOWN, "There is no such skill");
        assertThat(write(refusal))
                .isEqualTo("{\"type\":\"urn:skillforge:problem:skill-unknown\",\"title\":\"Unknown skill\","
                        + "\"status\":404,\"detail\":\"There is no such skill\",\"instance\":\"urn:uuid:" + ID + "\"}");
    }

    @Test
    void namesTheParameter() {
        assertThat(write(new ParameterInvalidException("limit", "max", "Expected 100 or less")))
                .endsWith(
                        "\"errors\":[{\"parameter\":\"limit\",\"code\":\"max\",\"message\":\"Expected 100 or less\"}]}");
    }

    @Test
    void pointsAtAFieldOfTheBody() {
        assertThat(write(List.of(ErrorJson.ofField("/parameters/force", "notnull", "Expected a value"))))
                .endsWith(
                        "[{\"pointer\":\"/parameters/force\",\"code\":\"notnull\",\"message\":\"Expected a value\"}]}");
    }

    private static String write(DomainException refusal) {
        return write(ProblemJson.of(
                ProblemType.of(refusal.kind()), refusal.getMessage(), ID, DomainExceptionMapper.errors(refusal)));
    }

    private static String write(List<ErrorJson> errors) {
        return write(ProblemJson.of(ProblemType.INVALID, "Expected a value", ID, errors));
    }

    private static String write(ProblemJson problem) {
        return new String(JsonDocuments.bytes(problem), StandardCharsets.UTF_8);
    }
}
