package io.skillforge.partner;

import java.util.Locale;

/** What a key may do. */
public enum ApiKeyScope {
    /** Read the catalog, and nothing of anybody. */
    CATALOG,
    /** Whatever the role partner may. */
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ApiKeyScope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
