package io.skillforge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import io.skillforge.platform.error.DomainException;
import jakarta.ejb.ApplicationException;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What no class of the house does, or one class does for all. */
final class CodeRules {

    private CodeRules() {}

    static List<HouseRule> of(House house) {
        return Stream.concat(singlePlaces(house), Stream.concat(exceptions(), banned(house)))
                .toList();
    }

    private static Stream<HouseRule> singlePlaces(House house) {
        return Stream.of(
                new HouseRule(
                        "one clock",
                        "ImpatientService",
                        noClasses()
                                .that(not(house.in("platform.clock")))
                                .should()
                                .callCodeUnitWhere(readsTheSystemClock())
                                .because("a moment that decides something must be one a test can set")),
                new HouseRule(
                        "one maker of ids",
                        "ImpatientService",
                        noClasses()
                                .that(not(house.in("platform.id")))
                                .should()
                                .callMethod(UUID.class, "randomUUID")
                                .because("ids of rows are ordered by time")));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return describe("read the system's clock", call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            var takesClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesClock
                    || owner.isEquivalentTo(Clock.class)
                            && (name.startsWith("system") || name.startsWith("tick") && !takesClock)
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }

    private static Stream<HouseRule> exceptions() {
        return Stream.of(new HouseRule(
                "a domain exception reaches the caller as itself and rolls back",
                "StubbornException",
                classes()
                        .that(assignableTo(DomainException.class))
                        .should(Conditions.be("be an application exception that rolls back", CodeRules::notRollingBack))
                        .because("the container wraps or commits what is not declared so")));
    }

    private static Stream<String> notRollingBack(JavaClass type) {
        var declared = type.reflect().getAnnotation(ApplicationException.class);
        var inherited = DomainException.class.getAnnotation(ApplicationException.class);
        var effective = declared == null ? inherited : declared;
        return effective != null && effective.rollback() && inherited.inherited()
                ? Stream.empty()
                : Stream.of(type.getName() + " does not roll back");
    }

    private static Stream<HouseRule> banned(House house) {
        return Stream.of(
                new HouseRule(
                        "no Java EE before Jakarta, no internals of the server, no code made by others at compile time",
                        "OldService",
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                "org.jboss.as..", "org.wildfly..", "lombok..", "org.mockito..", "sun..")
                                        .or(describe("javax.* of Java EE", CodeRules::isOldJavaEe)))
                                .because("they are gone, closed or hidden")),
                new HouseRule(
                        "no Date and no Calendar",
                        "OldService",
                        noClasses()
                                // JobExecution and Flyway hand out nothing else.
                                .that(not(house.in("batch.launch", "schema.MigrationRow")))
                                .should()
                                .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)))
                                .because("java.time says which kind of time is meant")),
                new HouseRule(
                        "no java.util.logging",
                        "OldService",
                        noClasses()
                                // Flyway logs through it, and the migrator turns that off.
                                .that(not(house.in("schema.SchemaMigrator")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("java.util.logging.."))
                                .because("events have ids, which JBoss Logging gives them")),
                new HouseRule(
                        "no System.out and no System.err",
                        "OldService",
                        noClasses()
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .because("a server's output is its log")));
    }

    private static boolean isOldJavaEe(JavaClass type) {
        return type.getPackageName().startsWith("javax.") && !isOfTheJdk(type.getName());
    }

    private static boolean isOfTheJdk(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
