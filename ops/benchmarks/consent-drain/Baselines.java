import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The two listeners that ours is held against, deployed beside the application. */
final class Baselines {
    /** One update of one row for each message: what the machine, the broker and the database need at the least. */
    static final String FLOOR = "Floor";
    /** The effects of the message and nothing else: the bare receive-and-update. */
    static final String BARE = "Bare";

    private Baselines() {}

    static void deploy(Installation installation, Management management, Path archive) throws IOException {
        if (management.has(Management.BROKER + "/jms-queue=" + BARE)) {
            return;
        }
        for (var queue : List.of(FLOOR, BARE)) {
            management.run(Management.operation("add", Management.BROKER + "/jms-queue=" + queue)
                    .add("entries", Json.createArrayBuilder().add("java:/jms/queue/" + queue)));
            var security = Management.BROKER + "/security-setting=jms.queue." + queue;
            management.run("add", security);
            management.run(Management.operation("add", security + "/role=consent-producer")
                    .add("send", true));
        }
        // The server's own role, seeing everybody's rows, so that row-level security costs the same.
        management.run(
                "add",
                "subsystem=datasources/data-source=Bare",
                "jndi-name", "java:jboss/datasources/Bare",
                "driver-name", "postgresql",
                "connection-url", installation.jdbcUrl() + "?options=-c%20app.scope=all",
                "user-name", "skillforge_app",
                "password", installation.secret("database-app-password"));
        management.run(Management.operation("add", "deployment=bare.jar")
                .add("enabled", true)
                .add("content", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("url", archive.toUri().toString()))));
    }
}
