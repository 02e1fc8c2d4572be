package io.skillforge.population.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a person wants to become, and how far they are. */
final class Learning {

    private static final List<String> STATUSES = List.of("scheduled", "processing", "completed", "cancelled");
    private static final List<String> TYPES = List.of("skills-inventory", "interest-profiler", "work-values");

    private Learning() {}

    /** One assessment in every status. */
    static void writeAssessments(Learner learner) {
        var dice = learner.dice();
        for (var status : STATUSES) {
            var done = status.equals("completed");
            var at = status.equals("scheduled")
                    ? learner.asOf().plus(Duration.ofDays(dice.between(1, 60)))
                    : learner.moment();
            learner.rows()
                    .add(
                            SeedTable.ASSESSMENTS,
                            dice.id(),
                            learner.tenant(),
                            learner.id(),
                            dice.of(TYPES),
                            "2",
                            status,
                            done ? score(dice) : null,
                            done ? dice.of(learner.pool().occupations()).id() : null,
                            done ? dice.of(learner.pool().pathways()).id() : null,
                            dice.chance(80) ? "internal" : "partner",
                            at,
                            status.equals("processing") || done ? at : null,
                            done ? at.plus(Duration.ofMinutes(40)) : null,
                            status.equals("cancelled") ? at : null);
        }
    }

    private static String score(Dice dice) {
        return "{\"overall\": %d, \"parts\": {\"verbal\": %d, \"practical\": %d}}"
                .formatted(dice.between(40, 100), dice.between(40, 100), dice.between(40, 100));
    }

    static void writeSavedRoles(Learner learner) {
        var dice = learner.dice();
        for (var occupation : dice.some(learner.pool().occupations(), dice.between(1, 3))) {
            learner.rows()
                    .add(
                            SeedTable.SAVED_ROLES,
                            learner.id(),
                            learner.tenant(),
                            occupation.id(),
                            dice.between(1, 5),
                            learner.moment());
        }
    }

    /** The way through a pathway, as far as they have come. */
    static void writeProgress(Learner learner) {
        var dice = learner.dice();
        var pathway = dice.of(learner.pool().pathways());
        var started = learner.moment();
        var steps = dice.between(1, Pathways.STEPS.size());
        addProgress(learner, pathway, null, "started", 0, started);
        for (var step = 1; step <= steps; step++) {
            var isLast = step == Pathways.STEPS.size();
            addProgress(
                    learner,
                    pathway,
                    Pathways.STEPS.get(step - 1),
                    isLast ? "completed" : "advanced",
                    step * 100 / Pathways.STEPS.size(),
                    dice.moment(started, learner.asOf()));
        }
    }

    private static void addProgress(
            Learner learner, Pool.Pathway pathway, String step, String status, int percent, Instant at) {
        learner.rows()
                .add(
                        SeedTable.PROGRESS_HISTORY,
                        learner.dice().id(),
                        learner.tenant(),
                        learner.id(),
                        pathway.id(),
                        step,
                        status,
                        percent,
                        null,
                        at);
    }

    /** How documents inside rows name whose they are. */
    static String tenantOf(Learner learner) {
        return "{\"tenantId\": \"%s\", \"partnerId\": \"%s\"}"
                .formatted(learner.tenant(), learner.partner().code());
    }
}
