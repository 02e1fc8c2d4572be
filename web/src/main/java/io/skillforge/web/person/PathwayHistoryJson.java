package io.skillforge.web.person;

import io.skillforge.person.PathwayChangeView;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The changes of a learning pathway. */
public record PathwayHistoryJson(List<ChangeJson> items) {

    /** One change; the definition is what was before it, or, for the first, what was made. */
    public record ChangeJson(long version, String change, Instant changedAt, JsonObject definition) {}

    static PathwayHistoryJson from(List<PathwayChangeView> changes) {
        return new PathwayHistoryJson(changes.stream()
                .map(change ->
                        new ChangeJson(change.rowVersion(), change.change(), change.changedAt(), change.definition()))
                .toList());
    }
}
