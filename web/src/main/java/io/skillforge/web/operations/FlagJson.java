package io.skillforge.web.operations;

import io.skillforge.governance.FlagView;
import java.time.Instant;

/** A feature flag, and of how many in a hundred it is on for. */
public record FlagJson(String key, int percent, String purpose, Instant updatedAt) {

    static FlagJson from(FlagView flag) {
        return new FlagJson(flag.key(), flag.percent(), flag.purpose(), flag.updatedAt());
    }
}
