package io.skillforge.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.skillforge.web.security.AlwaysOpen;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A resource method as its annotations describe it.
 *
 * @param path as the description of the API has it, with its parameters in braces
 * @param consumes the media type it takes; null when it takes no body
 * @param roles who may call it; null when everybody may
 * @param alwaysOpen whether everybody may where the catalog asks for a key, too
 */
public record Route(String method, String path, String consumes, Set<String> roles, boolean alwaysOpen) {

    private static final ImportOption NO_TESTS = location -> !location.contains("/test-classes/");

    public boolean isOpen() {
        return roles == null;
    }

    /** An address that leads to this method; nothing has to exist there. */
    String address() {
        return path.replaceAll("\\{[^}]*}", "0199c0de-0000-7000-8000-000000000001");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Those of all resources in the web module. */
    public static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(NO_TESTS).importPackages("io.skillforge.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(JavaMethod::reflect)
                        .map(Route::of)
                        .toList();
    }

    private static Route of(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow();
        var consumes = nearest(method, Consumes.class);
        return new Route(
                verb.value(),
                path(method),
                consumes == null ? null : consumes.value()[0],
                roles(method),
                method.isAnnotationPresent(AlwaysOpen.class));
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = "/api/"
                + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        // A parameter may carry the pattern that it has to match; the description leaves that out.
        return whole.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    /** What is said at the method counts, and what is said at the class only where the method is silent. */
    private static Set<String> roles(Method method) {
        return roles(
                method.getAnnotations(),
                () -> roles(method.getDeclaringClass().getAnnotations(), () -> {
                    throw new AssertionError(method + " says nothing");
                }));
    }

    private static Set<String> roles(Annotation[] annotations, Supplier<Set<String>> otherwise) {
        for (var annotation : annotations) {
            if (annotation instanceof RolesAllowed allowed) {
                return new TreeSet<>(List.of(allowed.value()));
            }
            if (annotation instanceof DenyAll) {
                return Set.of();
            }
            if (annotation instanceof PermitAll) {
                return null;
            }
        }
        return otherwise.get();
    }

    private static <A extends Annotation> A nearest(Method method, Class<A> type) {
        var own = method.getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }
}
