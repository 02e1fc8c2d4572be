package io.skillforge.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose pages may use the API from a browser: none but our own, until the setting names them. */
@ApplicationScoped
public class AllowedOrigins {

    private static final String SETTING = "SKILLFORGE_CORS_ORIGINS";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    private Set<String> origins;

    /** For the container, which has no other way to it. */
    public AllowedOrigins() {
        this(System.getenv(SETTING));
    }

    AllowedOrigins(String setting) {
        origins = setting == null
                ? Set.of()
                : Stream.of(setting.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toSet());
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new IllegalStateException(SETTING + " lists origins such as https://app.example, joined by commas");
        }
    }

    /** A wrong setting ends the start, and not the first request. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        allows(null);
    }

    /** @param origin as the browser sends it; null when it does not */
    public boolean allows(String origin) {
        return origin != null && origins.contains(origin);
    }
}
