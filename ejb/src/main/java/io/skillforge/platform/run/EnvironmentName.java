package io.skillforge.platform.run;

import jakarta.enterprise.context.ApplicationScoped;

/** What this installation is for: local, ci, staging, production. */
@ApplicationScoped
public class EnvironmentName {

    private static final String UNNAMED = "unnamed";

    /** {@code unnamed} where nobody said so, which may be anything. */
    public String value() {
        var named = System.getenv("SKILLFORGE_ENV");
        return named == null || named.isBlank() ? UNNAMED : named.strip();
    }
}
