package io.skillforge.schema.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** HEA-1. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    Probe database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try {
            return answer.withData(
                            "version", database.ask("show server_version").get(0))
                    .up()
                    .build();
        } catch (SQLException unreachable) {
            return answer.withData("reason", "The database does not answer")
                    .down()
                    .build();
        }
    }
}
