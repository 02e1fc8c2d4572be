package io.skillforge.web.request;

import io.skillforge.platform.clock.Deadline;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;

/**
 * Gives each request its time, by what it does: reading is short, or something is wrong with it; changes may be for many
 * rows. {@link TimeLimitEnd} takes it back.
 */
@Provider
public class TimeLimitFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Duration OF_READING = Duration.ofSeconds(10);
    private static final Duration OF_CHANGES = Duration.ofMinutes(2);

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Deadline.in(limit(resource.getResourceMethod(), request.getMethod()));
    }

    static Duration limit(Method method, String verb) {
        var own = method == null ? null : method.getAnnotation(TimeLimit.class);
        if (own != null) {
            return Duration.ofSeconds(own.seconds());
        }
        return READING.contains(verb) ? OF_READING : OF_CHANGES;
    }
}
