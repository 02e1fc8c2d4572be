package io.skillforge.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions over classes that ArchUnit has no words for. */
final class Conditions {

    private Conditions() {}

    /** Every sentence that {@code breaches} answers for a class is a breach. */
    static ArchCondition<JavaClass> be(String description, Function<JavaClass, Stream<String>> breaches) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                breaches.apply(type).forEach(breach -> events.add(SimpleConditionEvent.violated(type, breach)));
            }
        };
    }

    /** Holds the dependencies between contexts against what {@code allowed} says of the two contexts' names. */
    static ArchCondition<JavaClass> dependAcross(House house, BiPredicate<String, String> allowed) {
        return be("depend on other contexts as allowed", type -> house.contextOf(type).stream()
                .flatMap(from -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> house.contextOf(dependency.getTargetClass())
                                .filter(to -> !allowed.test(from, to))
                                .isPresent())
                        .map(dependency -> dependency.getDescription())));
    }

    static ArchCondition<JavaClass> leaveInternalsOfOthersAlone(House house, String... internals) {
        return be("leave the internals of other contexts alone", type -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> house.isIn(dependency.getTargetClass(), internals)
                        && !house.contextOf(type).equals(house.contextOf(dependency.getTargetClass())))
                .map(dependency -> dependency.getDescription()));
    }
}
