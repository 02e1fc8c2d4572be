package io.skillforge.web.problem;

import io.skillforge.web.problem.ProblemJson.ErrorJson;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;

/** Parameters and fields that break a declared constraint, all of them at once. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        var errors = refusal.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::error)
                .sorted(Comparator.comparing(ErrorJson::toString))
                .toList();
        var detail = errors.size() == 1 ? errors.get(0).message() : "Several values cannot be used; see the errors";
        return problems.answer(ProblemType.INVALID, detail, errors);
    }

    /** A parameter of the method is one of the address; what lies below it is a field of the body. */
    static ErrorJson error(ConstraintViolation<?> violation) {
        var code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var names = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            // Where in a list or map it lies stands in the node of what lies there.
            if (node.getIndex() != null) {
                names.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                names.add(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.PROPERTY) {
                names.add(node.getName());
            }
        }
        var word = code.toLowerCase(Locale.ROOT);
        return names.size() == 1
                ? ErrorJson.ofParameter(names.get(0), word, violation.getMessage())
                : ErrorJson.ofField(
                        "/" + String.join("/", names.subList(1, names.size())), word, violation.getMessage());
    }
}
