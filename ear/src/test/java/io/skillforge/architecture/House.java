package io.skillforge.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;

/** The classes under a root package, and what their packages say about them. */
record House(String root) {

    static final House OURS = new House("io.skillforge");
    static final House PLANTED = new House("io.skillforge.architecture.planted");

    private static final ImportOption NO_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    /** What the EAR holds. */
    static JavaClasses built() {
        return new ClassFileImporter().withImportOption(NO_TESTS).importPackages(OURS.root);
    }

    static JavaClasses planted() {
        return new ClassFileImporter().importPackages(PLANTED.root);
    }

    /** {@code io.skillforge.catalog.store} is in {@code catalog}; classes of others are in none. */
    Optional<String> contextOf(JavaClass type) {
        var prefix = root + ".";
        return type.getPackageName().startsWith(prefix)
                ? Optional.of(type.getPackageName().substring(prefix.length()).split("\\.")[0])
                : Optional.empty();
    }

    /** Whether the class lies in a sub-package such as {@code store} of whichever context. */
    boolean isIn(JavaClass type, String... layers) {
        for (var layer : layers) {
            if (type.getPackageName().matches(root.replace(".", "\\.") + "(\\.\\w+)*\\." + layer + "(\\..*)?")) {
                return true;
            }
        }
        return false;
    }

    DescribedPredicate<JavaClass> in(String... packages) {
        return DescribedPredicate.describe("in " + String.join(", ", packages), type -> {
            for (var name : packages) {
                var wanted = root + "." + name;
                if (type.getPackageName().equals(wanted)
                        || type.getPackageName().startsWith(wanted + ".")
                        || type.getName().equals(wanted)) {
                    return true;
                }
            }
            return false;
        });
    }

    DescribedPredicate<JavaClass> inLayers(String... layers) {
        return DescribedPredicate.describe("in a " + String.join(" or ", layers), type -> isIn(type, layers));
    }
}
