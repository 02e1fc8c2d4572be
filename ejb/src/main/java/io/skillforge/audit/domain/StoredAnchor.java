package io.skillforge.audit.domain;

import java.util.Optional;

/**
 * An anchor as it lies in the object store.
 *
 * @param anchor empty when nobody of this installation signed it
 * @param fingerprint what the next anchor must name as the one before
 */
public record StoredAnchor(String key, Optional<Anchor> anchor, String fingerprint) {}
