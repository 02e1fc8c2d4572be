package io.skillforge.platform.tenant;

import java.util.Set;

/**
 * Who acts.
 *
 * @param kind {@code user} (a token's subject), {@code service} (an API key), {@code job}, {@code queue}, {@code webhook} or {@code system}
 * @param name the token's subject, the id of the key, or the name of the job, queue or service; never logged for the kind {@code user}
 * @param roles the roles of the token or the key, else empty
 */
public record Actor(String kind, String name, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor user(String subject, Set<String> roles) {
        return new Actor("user", subject, roles);
    }

    public static Actor service(String id, Set<String> roles) {
        return new Actor("service", id, roles);
    }

    public static Actor job(String name) {
        return new Actor("job", name, Set.of());
    }

    public static Actor queue(String name) {
        return new Actor("queue", name, Set.of());
    }

    public static Actor webhook(String name) {
        return new Actor("webhook", name, Set.of());
    }

    public static Actor system(String name) {
        return new Actor("system", name, Set.of());
    }

    public boolean isUser() {
        return kind.equals("user");
    }
}
