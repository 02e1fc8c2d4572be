package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The operations resources of the server: jobs, their executions, and the log of runs. Answers are JSON as it came. */
public final class OperationsClient {
    private final RestClient rest;

    public OperationsClient(RestClient rest) {
        this.rest = rest;
    }

    public JsonObject about() {
        return rest.get("/about");
    }

    public JsonObject jobs() {
        return rest.get("/operations/jobs");
    }

    public JsonObject start(String job, Map<String, String> parameters) {
        var members = Json.PROVIDER.createObjectBuilder();
        parameters.forEach(members::add);
        return rest.post(
                executionsPath(job),
                Json.PROVIDER.createObjectBuilder().add("parameters", members).build());
    }

    public JsonObject executions(String job, int limit) {
        return rest.get(executionsPath(job) + "?limit=" + limit);
    }

    public JsonObject execution(String job, long id) {
        return rest.get(executionsPath(job) + "/" + id);
    }

    public JsonObject stop(String job, long id) {
        return rest.post(executionsPath(job) + "/" + id + "/stop", JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject restart(String job, long id) {
        return rest.post(executionsPath(job) + "/" + id + "/restart", JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject runs(String source, int limit) {
        var filter = source == null ? "" : "source=" + segment(source) + "&";
        return rest.get("/operations/runs?" + filter + "limit=" + limit);
    }

    public JsonObject run(String runId) {
        return rest.get("/operations/runs/" + segment(runId));
    }

    public List<Reject> rejects(String runId, int limit) {
        var answer = rest.get("/operations/runs/" + segment(runId) + "/rejects?limit=" + limit);
        return Json.objects(answer, "items").stream().map(Reject::from).toList();
    }

    /** Those that are open, newest first. */
    public JsonObject alerts(int limit) {
        return rest.get("/operations/alerts?limit=" + limit);
    }

    private static String executionsPath(String job) {
        return "/operations/jobs/" + segment(job) + "/executions";
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
