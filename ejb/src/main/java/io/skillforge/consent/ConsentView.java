package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import java.time.Instant;

/**
 * What a person has said about one purpose.
 *
 * @param since when the person decided so
 * @param source through which system
 */
public record ConsentView(Purpose purpose, boolean granted, Instant since, String source) {}
