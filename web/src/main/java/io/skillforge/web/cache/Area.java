package io.skillforge.web.cache;

import java.util.Locale;

/** Which cache an answer is kept in; wildfly-config/cli/55-caches.cli says for how long. */
public enum Area {
    /** One occupation, one part of it: 24 hours. */
    DETAILS,
    /** Skills and trees: 7 days. */
    HIERARCHIES,
    /** What a search found: an hour. */
    SEARCHES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
