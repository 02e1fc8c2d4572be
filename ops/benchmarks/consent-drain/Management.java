import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Operations of the server's management, over HTTP. */
final class Management {
    static final String BROKER = "subsystem=messaging-activemq/server=default";

    private final URI address;
    private final Authenticator login;

    Management(int port, String user, String password) {
        this.address = URI.create("http://127.0.0.1:" + port + "/management");
        this.login = new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        };
    }

    long messages(String queue) throws IOException {
        var path = BROKER + "/jms-queue=" + queue;
        return ((jakarta.json.JsonNumber) run("read-attribute", path, "name", "message-count")).longValue();
    }

    void pause(String queue) throws IOException {
        run("pause", BROKER + "/jms-queue=" + queue);
    }

    void resume(String queue) throws IOException {
        run("resume", BROKER + "/jms-queue=" + queue);
    }

    boolean has(String path) throws IOException {
        return call(operation("read-resource", path)).getString("outcome").equals("success");
    }

    /** An operation with parameters that are texts. */
    JsonValue run(String operation, String path, String... parameters) throws IOException {
        var request = operation(operation, path);
        for (var i = 0; i < parameters.length; i += 2) {
            request.add(parameters[i], parameters[i + 1]);
        }
        return run(request);
    }

    JsonValue run(JsonObjectBuilder request) throws IOException {
        var answer = call(request);
        if (!answer.getString("outcome").equals("success")) {
            throw new IOException(answer.toString());
        }
        return answer.getOrDefault("result", JsonValue.NULL);
    }

    static JsonObjectBuilder operation(String operation, String path) {
        return Json.createObjectBuilder().add("operation", operation).add("address", steps(path));
    }

    private static JsonArray steps(String path) {
        var steps = Json.createArrayBuilder();
        for (var step : path.split("/")) {
            var equals = step.indexOf('=');
            steps.add(step.substring(0, equals)).add(step.substring(equals + 1));
        }
        return steps.build();
    }

    private JsonObject call(JsonObjectBuilder request) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setAuthenticator(login);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var out = connection.getOutputStream()) {
            out.write(request.build().toString().getBytes(StandardCharsets.UTF_8));
        }
        var failed = connection.getResponseCode() >= 400;
        try (var in = failed ? connection.getErrorStream() : connection.getInputStream();
                var reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
