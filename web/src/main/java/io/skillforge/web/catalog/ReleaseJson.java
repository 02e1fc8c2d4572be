package io.skillforge.web.catalog;

import io.skillforge.catalog.ReleaseView;
import java.time.Instant;
import java.time.LocalDate;

/** A release of the reference data. */
public record ReleaseJson(String source, String version, LocalDate releaseDate, Instant loadedAt) {

    public static ReleaseJson from(ReleaseView release) {
        return release == null
                ? null
                : new ReleaseJson(release.source(), release.version(), release.releaseDate(), release.loadedAt());
    }
}
