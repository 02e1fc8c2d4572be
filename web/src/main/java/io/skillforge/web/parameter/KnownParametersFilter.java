package io.skillforge.web.parameter;

import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Refuses a query parameter that the resource method does not declare, and one that is sent twice: a filter with a typing
 * error in its name would otherwise answer everything.
 */
@Provider
public class KnownParametersFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        check(known(resource.getResourceMethod()), request.getUriInfo().getQueryParameters());
    }

    static void check(List<String> known, Map<String, List<String>> sent) {
        sent.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new ParameterInvalidException(name, "unknown", expectation(known));
            }
            if (values.size() > 1) {
                throw new ParameterInvalidException(name, "repeated", "Expected this parameter once");
            }
        });
    }

    static List<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .toList();
    }

    private static String expectation(List<String> known) {
        return known.isEmpty()
                ? "This address takes no query parameters"
                : "This address does not know this parameter; it takes " + String.join(", ", known);
    }
}
