package io.skillforge.web.openapi;

import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.security.AlwaysOpen;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says who may call, from the annotations that decide it. */
final class OperationAccess {

    private OperationAccess() {}

    static void describe(Operation operation, Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            operation.setSecurity(method.isAnnotationPresent(AlwaysOpen.class) ? null : catalog());
            return;
        }
        var own = method.getAnnotation(RolesAllowed.class);
        var allowed = own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        if (allowed == null) {
            return;
        }
        var roles = List.of(allowed.value());
        operation.setSecurity(
                roles.contains(Roles.PARTNER)
                        ? List.of(one(RestApplication.BEARER), one(RestApplication.API_KEY))
                        : List.of(one(RestApplication.BEARER)));
        var sentence =
                "For " + roles.stream().sorted().map(role -> "`" + role + "`").collect(Collectors.joining(", ")) + ".";
        operation.setDescription(Stream.of(operation.getDescription(), sentence)
                .filter(text -> text != null)
                .collect(Collectors.joining("\n\n")));
    }

    /** Open to everybody on one's own machine; in an installation it can ask for either. */
    private static List<SecurityRequirement> catalog() {
        return List.of(
                OASFactory.createSecurityRequirement(), one(RestApplication.API_KEY), one(RestApplication.BEARER));
    }

    private static SecurityRequirement one(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}
