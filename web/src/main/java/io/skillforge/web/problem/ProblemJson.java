package io.skillforge.web.problem;

import java.util.List;

/**
 * A problem document.
 *
 * @param type {@code urn:skillforge:problem:<slug>}, for programs
 * @param instance the request, by the id that the log has too
 * @param errors what is wrong with which parameter or field; null where the problem is not about one
 */
public record ProblemJson(
        String type, String title, int status, String detail, String instance, List<ErrorJson> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:skillforge:problem:";

    /**
     * One parameter of the address or one field of the body that is wrong.
     *
     * @param pointer the field as a JSON pointer; null for a parameter
     */
    public record ErrorJson(String pointer, String parameter, String code, String message) {

        public static ErrorJson ofParameter(String parameter, String code, String message) {
            return new ErrorJson(null, parameter, code, message);
        }

        public static ErrorJson ofField(String pointer, String code, String message) {
            return new ErrorJson(pointer, null, code, message);
        }
    }

    static ProblemJson of(ProblemType type, String detail, String requestId, List<ErrorJson> errors) {
        return new ProblemJson(
                TYPE_PREFIX + type.slug(),
                type.title(),
                type.status(),
                detail,
                "urn:uuid:" + requestId,
                errors.isEmpty() ? null : errors);
    }
}
