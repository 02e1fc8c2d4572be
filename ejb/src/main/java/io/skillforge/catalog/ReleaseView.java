package io.skillforge.catalog;

import java.time.Instant;
import java.time.LocalDate;

/** A published release of the reference data. {@code releaseDate} is the source's own and can be null. */
public record ReleaseView(int id, String source, String version, LocalDate releaseDate, Instant loadedAt) {}
