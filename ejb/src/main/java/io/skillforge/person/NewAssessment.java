package io.skillforge.person;

import java.time.Instant;

/** An assessment that is to be held. @param version of the instrument @param scheduledAt null where no time is set */
public record NewAssessment(String type, String version, String source, Instant scheduledAt) {}
