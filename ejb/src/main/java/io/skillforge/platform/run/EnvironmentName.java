package io.skillforge.platform.run;

import jakarta.enterprise.context.ApplicationScoped;

/** What this installation is for: local, ci, staging, production. */
@ApplicationScoped
public class EnvironmentName {

    public String value() {
        var named = System.getenv("SKILLFORGE_ENV");
        return named == null || named.isBlank() ? "local" : named.strip();
    }
}
