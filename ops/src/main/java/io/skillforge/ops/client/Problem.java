package io.skillforge.ops.client;

import io.skillforge.ops.OpsException;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns an answer that is an error into the sentence and the exit code of the command. */
final class Problem {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private Problem() {}

    static OpsException of(int status, String url, String body) {
        if (status == UNAUTHORIZED) {
            return OpsException.outOfReach(
                    "The server at " + url + " does not accept this command line's token, or got none;"
                            + " set SKILLFORGE_TOKEN to one it takes, or SKILLFORGE_HOME to the folder it was started with.");
        }
        var problem = Json.parse(body).filter(json -> json.containsKey("title") || json.containsKey("detail"));
        if (status == FORBIDDEN && problem.filter(Problem::isAboutMoreThanRoles).isEmpty()) {
            return OpsException.outOfReach("The token has no role that may do this at " + url + ".");
        }
        if (problem.isEmpty()) {
            return OpsException.outOfReach(
                    "What answers at " + url + " is not SkillForge, or not ready: it says status " + status
                            + "; see skillforge status, or name another server with --url.");
        }
        var sentence = sentence(problem.get());
        if (status >= SERVER_ERROR) {
            return OpsException.outOfReach("The server failed: " + sentence + " See skillforge logs.");
        }
        return status == CONFLICT || status == FORBIDDEN
                ? OpsException.found(sentence)
                : OpsException.wrongUse(sentence);
    }

    /** Whoever may call may still not do this, such as approve a plan of one's own; then the detail says why. */
    private static boolean isAboutMoreThanRoles(JsonObject problem) {
        return problem.containsKey("detail")
                && !String.valueOf(Json.text(problem, "type")).endsWith(":forbidden");
    }

    private static String sentence(JsonObject problem) {
        var detail = String.valueOf(
                problem.containsKey("detail") ? Json.text(problem, "detail") : Json.text(problem, "title"));
        var errors = Json.objects(problem, "errors");
        // With one error the detail often is its message; then the error says more, because it names the place.
        var said = errors.stream().anyMatch(error -> detail.equals(Json.text(error, "message")));
        return Stream.concat(
                        said ? Stream.empty() : Stream.of(ended(detail)),
                        errors.stream().map(error -> where(error) + ended(String.valueOf(Json.text(error, "message")))))
                .collect(Collectors.joining(" "));
    }

    private static String where(JsonObject error) {
        var name = Json.text(error, "parameter") == null ? Json.text(error, "pointer") : Json.text(error, "parameter");
        return name == null ? "" : name + ": ";
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
