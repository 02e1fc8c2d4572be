package io.skillforge.schema.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** HEA-3. Knows the folder from the environment, as the store itself does: from here the classes of ejb are not seen. */
@Readiness
@ApplicationScoped
public class ObjectsCheck implements HealthCheck {

    private final Path folder = configured();

    private static Path configured() {
        var named = System.getenv("SKILLFORGE_OBJECTS_FOLDER");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("jboss.server.data.dir", "."), "skillforge-objects")
                : Path.of(named);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("objects");
        return isWritable(folder)
                ? answer.up().build()
                : answer.withData("reason", "The folder of the object store cannot be written to")
                        .down()
                        .build();
    }

    /** Tries it, which finds a full disk too. What it writes is hidden, as what the store has not finished. */
    static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            var probe = Files.createTempFile(folder, ".", ".probe");
            try {
                Files.writeString(probe, "probe");
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
