package io.skillforge.web.openapi;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes what the scanner reads from the resources: who may call, what every operation can answer, what parameters mean
 * that are called the same everywhere, and examples. All of it follows from the code, so that nobody has to keep it true. Each
 * operation is found by its id, which the scanner is told to make of class and method, and then given a readable one.
 */
public class Contract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var examples = new Examples(api);
        var problems = new ProblemResponses(api);
        for (var path : api.getPaths().getPathItems().values()) {
            CommonParameters.describe(path.getParameters(), examples);
            for (var operation : path.getOperations().values()) {
                method(operation).ifPresent(method -> complete(operation, method));
                CommonParameters.describe(operation.getParameters(), examples);
                examples.addTo(operation.getRequestBody());
                problems.addTo(path, operation);
            }
        }
    }

    private static void complete(Operation operation, Method method) {
        operation.setOperationId(OperationNames.of(method));
        OperationAccess.describe(operation, method);
        OperationAnswers.correct(operation, method);
    }

    /** Empty for what the scanner did not find in a class of ours. */
    private static Optional<Method> method(Operation operation) {
        var id = String.valueOf(operation.getOperationId());
        var end = id.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            var type = Class.forName(id.substring(0, end), false, Contract.class.getClassLoader());
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && method.getName().equals(id.substring(end + 1)))
                    .findFirst();
        } catch (ClassNotFoundException notOurs) {
            return Optional.empty();
        }
    }

    static boolean takesPathParameter(PathItem path, Operation operation) {
        return Stream.of(path.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(parameters -> parameters.stream())
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }
}
