package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rows a plan is about. */
final class PlanOptions {
    @Option(names = "--tenant", paramLabel = "CODE", description = "Only rows of this partner.")
    String tenant;

    @Option(
            names = "--dataset",
            split = ",",
            paramLabel = "DATASET",
            description = "Only these, in place of all that are scheduled, or with --before of those about people; see"
                    + " skillforge retention policies.")
    List<String> datasets = List.of();

    @Option(
            names = "--before",
            paramLabel = "INSTANT",
            description = "A cutoff in place of the policies' own, such as 2023-01-01T00:00:00Z.")
    OffsetDateTime before;

    void addTo(JsonObjectBuilder request) {
        if (!datasets.isEmpty()) {
            request.add("datasets", Json.PROVIDER.createArrayBuilder(datasets));
        }
        if (tenant != null) {
            request.add("tenant", tenant);
        }
        if (before != null) {
            request.add("before", before.toInstant().toString());
        }
    }
}
