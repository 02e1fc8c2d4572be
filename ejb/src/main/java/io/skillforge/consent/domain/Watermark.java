package io.skillforge.consent.domain;

import io.skillforge.consent.EventType;
import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which purposes of an event still count. Events may arrive in any order; per purpose the newest wins, and of two at the
 * same moment the revocation.
 */
public final class Watermark {

    private Watermark() {}

    /** @param newest the newest moment known of each purpose; absent where nothing is known */
    public static Set<Purpose> live(EventType type, Set<Purpose> purposes, Instant at, Map<Purpose, Instant> newest) {
        var live = EnumSet.noneOf(Purpose.class);
        for (var purpose : purposes) {
            var known = newest.get(purpose);
            if (known == null || known.isBefore(at) || known.equals(at) && type == EventType.REVOKED) {
                live.add(purpose);
            }
        }
        return live;
    }
}
