package io.skillforge.web.security;

import io.skillforge.platform.run.EnvironmentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whether the catalog is for everybody or for those who sign in. Open on one's own machine, where a first request should just
 * work; anywhere else a stranger would use up what partners are promised, so an installation that says nothing asks for a
 * key or a token. The data themselves are public.
 */
@ApplicationScoped
public class CatalogAccess {

    private static final String SETTING = "SKILLFORGE_CATALOG_ACCESS";

    private boolean open;

    protected CatalogAccess() {}

    @Inject
    public CatalogAccess(EnvironmentName environment) {
        this(System.getenv(SETTING), environment.value());
    }

    CatalogAccess(String setting, String environment) {
        var wanted = setting == null || setting.isBlank() ? byDefault(environment) : setting.strip();
        open = switch (wanted) {
            case "open" -> true;
            case "authenticated" -> false;
            default -> throw new IllegalStateException(SETTING + " can be open or authenticated");
        };
    }

    private static String byDefault(String environment) {
        return environment.equals("local") ? "open" : "authenticated";
    }

    /** A wrong setting ends the start, and not the first request. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        isOpen();
    }

    public boolean isOpen() {
        return open;
    }
}
