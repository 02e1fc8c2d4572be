package io.skillforge.web.openapi;

import io.skillforge.web.catalog.ReleaseTagged;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.Operation;

/** What the scanner guesses wrong, or cannot know, of what comes in and goes out. */
final class OperationAnswers {

    private static final String CREATED = "201";

    private OperationAnswers() {}

    static void correct(Operation operation, Method method) {
        var responses = operation.getResponses();
        if (method.getReturnType() == void.class && responses.hasAPIResponse(CREATED)) {
            responses.removeAPIResponse(CREATED);
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done."));
        }
        if (method.getDeclaringClass().isAnnotationPresent(ReleaseTagged.class)
                && responses.hasAPIResponse("200")
                && operation.getRequestBody() == null) {
            responses.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("As it was: If-None-Match names this release."));
        }
        var body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(isRequired(method));
        }
    }

    private static boolean isRequired(Method method) {
        return Stream.of(method.getParameters())
                .filter(OperationAnswers::isBody)
                .findFirst()
                .map(body -> body.isAnnotationPresent(RequestBody.class)
                        ? body.getAnnotation(RequestBody.class).required()
                        : body.isAnnotationPresent(NotNull.class) || body.getType() == byte[].class)
                .orElse(true);
    }

    /** A body is the one parameter that says nothing of where it comes from. */
    private static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .noneMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."));
    }
}
