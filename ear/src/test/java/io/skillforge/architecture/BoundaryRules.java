package io.skillforge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class BoundaryRules {

    private static final String[] SQL = {"java.sql..", "javax.sql.."};

    private BoundaryRules() {}

    static List<HouseRule> of(House house) {
        return Stream.concat(contexts(house), technology(house)).toList();
    }

    private static Stream<HouseRule> contexts(House house) {
        return Stream.of(
                new HouseRule(
                        "every package is in a context that the map knows",
                        "Stray",
                        classes()
                                .should(Conditions.be(
                                        "be in a context of the map", type -> house.contextOf(type).stream()
                                                .filter(context -> !ContextMap.knows(context))
                                                .map(context -> type.getName() + " is in " + context)))
                                .because("a context comes with its arrows")),
                new HouseRule(
                        "contexts use what the map allows",
                        "CatalogOfRuns",
                        classes()
                                .should(Conditions.dependAcross(house, ContextMap::allows))
                                .because("the map is the architecture")),
                new HouseRule(
                        "contexts form no cycle",
                        "CatalogOfRuns",
                        slices().matching(house.root() + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .because("what goes in a circle is not understood or changed in parts")),
                new HouseRule(
                        "web and batch do not know each other",
                        "PeekingResource",
                        classes()
                                .should(Conditions.dependAcross(house, (from, to) -> !ContextMap.isOtherDoor(from, to)))
                                .because("they are two doors to the same services")),
                new HouseRule(
                        "internals stay internal",
                        "CatalogOfRuns",
                        classes()
                                .should(Conditions.leaveInternalsOfOthersAlone(house, "domain", "store", "messaging"))
                                .because("the root package of a context is its API")));
    }

    private static Stream<HouseRule> technology(House house) {
        return Stream.of(
                new HouseRule(
                        "the domain knows no container and no database",
                        "RunRule",
                        noClasses()
                                .that(house.inLayers("domain"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                "jakarta.ejb..", "jakarta.ws.rs..", "jakarta.jms..", "jakarta.batch..")
                                        .or(resideInAnyPackage(SQL)))
                                .because("rules must run without a server")),
                new HouseRule(
                        "SQL and EntityManager are for stores",
                        "ImpatientService",
                        noClasses()
                                .that(not(house.inLayers("store")).and(not(house.in("platform.sql", "schema"))))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(SQL).or(equivalentTo(EntityManager.class)))
                                .because("what a context asks the database stands in one place")),
                new HouseRule(
                        "doors do not reach for the database",
                        "ImpatientBatchlet",
                        noClasses()
                                .that(house.in(ContextMap.DOORS.toArray(String[]::new))
                                        .and(not(house.in("batch.launch"))))
                                .should()
                                .dependOnClassesThat(house.in("platform.sql"))
                                .because("a door calls a service; only the launcher has tables to keep, JBeret's")),
                new HouseRule(
                        "only the launcher knows JobOperator",
                        "ImpatientBatchlet",
                        noClasses()
                                .that(not(house.in("batch.launch")))
                                .should()
                                .dependOnClassesThat(
                                        equivalentTo(BatchRuntime.class).or(equivalentTo(JobOperator.class)))
                                .because("whether a job may run is decided in one place")),
                new HouseRule(
                        "only batch knows Jakarta Batch",
                        "ImpatientService",
                        noClasses()
                                .that(not(house.in("batch")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("jakarta.batch.."))
                                .because("everybody else launches jobs through platform.run")));
    }
}
