package io.skillforge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import io.skillforge.platform.jms.IdempotentListener;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.Throttle;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.jms.ObjectMessage;
import java.util.List;
import java.util.stream.Stream;

/** What keeps people's rows apart and their messages done once. */
final class PeopleRules {

    private PeopleRules() {}

    static List<HouseRule> of(House house) {
        return List.of(
                new HouseRule(
                        "a service of people binds its scope",
                        "ForgetfulService",
                        classes()
                                .that()
                                .areAnnotatedWith(Stateless.class)
                                .and(house.in("person", "privacy", "consent", "partner", "retention"))
                                .and(not(equivalentTo(Throttle.class)))
                                .should(Conditions.be(
                                        "be @TenantScoped where they use a store", PeopleRules::usingAStoreUnscoped))
                                .because("without its settings a transaction sees nobody's rows; the throttle looks at"
                                        + " sessions and replicas only")),
                new HouseRule(
                        "who listens to a queue does it as all do",
                        "HastyListener",
                        classes()
                                .that()
                                .areAnnotatedWith(MessageDriven.class)
                                .should()
                                .beAssignableTo(IdempotentListener.class)
                                .because("when a message is acknowledged is decided in one place")),
                new HouseRule(
                        "messages are text",
                        "HastyListener",
                        noClasses()
                                .should()
                                .dependOnClassesThat(equivalentTo(ObjectMessage.class))
                                .because("reading an object runs what the sender chose")),
                new HouseRule(
                        "queues are for messaging",
                        "HastyListener",
                        noClasses()
                                .that(not(house.inLayers("messaging"))
                                        .and(not(house.in("platform.jms", "platform.outbox")))
                                        .and(not(assignableTo(IdempotentListener.class))))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("jakarta.jms.."))
                                .because("services do not know which door they are called from")));
    }

    private static Stream<String> usingAStoreUnscoped(JavaClass type) {
        var uses = type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().endsWith(".store"));
        var scoped = type.isAnnotatedWith(TenantScoped.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TenantScoped.class));
        return uses && !scoped ? Stream.of(type.getName() + " is not @TenantScoped") : Stream.empty();
    }
}
