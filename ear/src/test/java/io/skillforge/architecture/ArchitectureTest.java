package io.skillforge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static Stream<HouseRule> rules(House house) {
        return Stream.of(BoundaryRules.of(house), CodeRules.of(house), DoorRules.of(house), PeopleRules.of(house))
                .flatMap(rules -> rules.stream());
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        var classes = House.built();
        return rules(House.OURS)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> rule.rule().allowEmptyShould(true).check(classes)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsCulprit() {
        var classes = House.planted();
        return rules(House.PLANTED)
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(
                                rule.rule().evaluate(classes).getFailureReport().getDetails())
                        .anyMatch(detail -> detail.contains(rule.culprit()))));
    }

    @TestFactory
    Stream<DynamicTest> everyModuleIsSeen() {
        var classes = House.built();
        return Stream.of("etl.EtlRuns", "batch.launch.BatchJobLauncher", "web.RestApplication", "schema.SchemaMigrator")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(classes.contain("io.skillforge." + name))
                        .isTrue()));
    }
}
