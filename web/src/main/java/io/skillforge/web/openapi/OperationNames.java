package io.skillforge.web.openapi;

import java.lang.reflect.Method;
import java.util.Locale;

/** What generated clients call an operation: {@code OccupationResource.find} is {@code occupationFind}. */
final class OperationNames {

    private OperationNames() {}

    static String of(Method method) {
        var type = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + upper(method.getName());
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
