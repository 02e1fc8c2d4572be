package io.skillforge.matching;

/**
 * Which variant to answer with.
 *
 * @param asked null to let the feature flag decide
 * @param unit whom the flag decides for: the same unit gets the same variant as long as the flag stays; null to decide by
 *     what the request asks
 */
public record VariantQuery(Variant asked, String unit) {}
