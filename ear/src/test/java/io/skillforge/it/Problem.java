package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** What a refusal must look like, whatever it is about. */
public final class Problem {

    private Problem() {}

    /** Checks status, media type and every field, and answers the document. */
    public static JsonObject of(Api.Reply reply, int status, String slug) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
        var problem = reply.json();
        assertThat(problem.getString("type")).isEqualTo("urn:skillforge:problem:" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("Exception", "io.skillforge", "select ");
        assertThat(problem.getString("instance")).matches("urn:uuid:[0-9a-f-]{36}");
        return problem;
    }
}
