package io.skillforge.web.openapi;

import io.skillforge.web.problem.ProblemJson;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the problems that an operation can answer, by what it takes; they are the same everywhere. */
final class ProblemResponses {

    private static final String SCHEMA = "Problem";

    ProblemResponses(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(SCHEMA, schema());
    }

    void addTo(PathItem path, Operation operation) {
        var responses = operation.getResponses();
        responses.addAPIResponse("400", problem("A parameter is unknown or cannot be used, or the body cannot."));
        if (Contract.takesPathParameter(path, operation)) {
            responses.addAPIResponse("404", problem("There is none."));
        }
        if (asksForVersion(operation)) {
            responses.addAPIResponse("412", problem("The row has another version by now."));
            responses.addAPIResponse("428", problem("If-Match is missing."));
        }
        if (operation.getRequestBody() != null) {
            responses.addAPIResponse("413", problem("The body is longer than 2 MiB."));
            responses.addAPIResponse("415", problem("The body is of another type."));
        }
        responses.addAPIResponse("401", problem("A token or key is needed, or the one sent does not hold."));
        if (operation.getSecurity() != null) {
            responses.addAPIResponse("403", problem("The token or key has no role that may do this."));
        }
        responses.addAPIResponse(
                "429",
                problem("More was asked than the caller may.")
                        .addHeader(
                                "Retry-After",
                                OASFactory.createHeader()
                                        .description("Seconds until one more request may come")
                                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))));
        responses.addAPIResponse("500", problem("Something went wrong; the log has it under the instance."));
        responses.addAPIResponse("503", problem("It took too long, or the database is away; try again."));
        responses.addAPIResponse("default", problem("What else is refused; `type` says what it is."));
    }

    private static boolean asksForVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private static APIResponse problem(String description) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemJson.MEDIA_TYPE, media));
    }

    private static Schema schema() {
        var error = object(Map.of("pointer", text(), "parameter", text(), "code", text(), "message", text()));
        var errors = OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error);
        return object(Map.of("type", text(), "title", text(), "detail", text(), "instance", text()))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("errors", errors)
                .examples(List.of(example()))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Map<String, Object> example() {
        return Map.of(
                "type", "urn:skillforge:problem:parameter-invalid",
                "title", "Invalid parameter",
                "status", 400,
                "detail", "Expected a number of 100 or less",
                "instance", "urn:uuid:0c9f6a8e-6c0f-4d1c-8f0e-2f0f5a1b7c3d",
                "errors",
                        List.of(Map.of(
                                "parameter", "limit",
                                "code", "max",
                                "message", "Expected a number of 100 or less")));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).properties(properties);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
