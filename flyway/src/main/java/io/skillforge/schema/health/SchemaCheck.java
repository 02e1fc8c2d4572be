package io.skillforge.schema.health;

import io.skillforge.schema.SchemaVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** HEA-2. */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    private final SchemaVersion build = SchemaVersion.ofBuild();

    @Inject
    Probe database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema").withData("build", build.toString());
        try {
            var found = SchemaVersion.newest(database.ask(SchemaVersion.APPLIED_VERSIONS));
            found.ifPresent(version -> answer.withData("database", version.toString()));
            var reason = mismatch(build, found);
            reason.ifPresent(sentence -> answer.withData("reason", sentence));
            return answer.status(reason.isEmpty()).build();
        } catch (SQLException unreadable) {
            return answer.withData(
                            "reason", "The history of the schema cannot be read; is the database up and migrated?")
                    .down()
                    .build();
        }
    }

    /** What keeps the build from using the database, in one sentence. */
    static Optional<String> mismatch(SchemaVersion build, Optional<SchemaVersion> database) {
        return switch (build.judge(database)) {
            case CURRENT -> Optional.empty();
            case DATABASE_OLDER -> Optional.of("The schema is older than this build; run skillforge schema migrate");
            case DATABASE_NEWER -> Optional.of("The schema is newer than this build; start a build that knows it");
        };
    }
}
