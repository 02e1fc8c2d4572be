package io.skillforge.person;

import jakarta.json.JsonObject;
import java.time.Instant;

/** A change of a pathway. @param definition the row as it was before; for the first change, as it was made */
public record PathwayChangeView(long id, long rowVersion, String change, Instant changedAt, JsonObject definition) {}
