package io.skillforge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;

/** What a door may show, and to whom. */
final class DoorRules {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private DoorRules() {}

    static List<HouseRule> of(House house) {
        return List.of(
                new HouseRule(
                        "every resource method says who may call it",
                        "PeekingResource",
                        methods()
                                .that(metaAnnotatedWith(HttpMethod.class).forSubtype())
                                .should(sayWhoMayCall())
                                .because("a forgotten annotation must not open a door")),
                new HouseRule(
                        "entities do not leave their context",
                        "PeekingResource",
                        noClasses()
                                .that(not(house.inLayers("domain", "store"))
                                        .and(describe(
                                                "outside the contexts' services",
                                                type -> house.in("web", "batch").test(type)
                                                        || type.getSimpleName().endsWith("Json")
                                                        || type.getSimpleName().endsWith("View"))))
                                .should()
                                .dependOnClassesThat(annotatedWith(Entity.class))
                                .because("a column renamed must not be an API changed")),
                new HouseRule(
                        "the domain knows no JSON binding",
                        "JsonView",
                        noClasses()
                                .that(not(house.in("web")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("jakarta.json.bind.."))
                                .because("what a document looks like is the web's business")));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("be annotated with @RolesAllowed, @PermitAll or @DenyAll, or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = ACCESS.stream()
                        .anyMatch(access -> method.isAnnotatedWith(access)
                                || method.getOwner().isAnnotatedWith(access));
                if (!says) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                }
            }
        };
    }
}
