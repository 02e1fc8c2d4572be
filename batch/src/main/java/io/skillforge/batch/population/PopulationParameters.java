package io.skillforge.batch.population;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.population.PopulationPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/** Job parameters as text, read into a plan. Refuses what it cannot read with a sentence that names the parameter. */
@ApplicationScoped
public class PopulationParameters {

    private Clock clock;

    /** For the container's proxy. */
    protected PopulationParameters() {}

    @Inject
    public PopulationParameters(Clock clock) {
        this.clock = clock;
    }

    PopulationPlan read(Properties properties) {
        return new PopulationPlan(
                number(properties, "seed"),
                (int) number(properties, "partners"),
                (int) number(properties, "advisors"),
                (int) number(properties, "learners"),
                asOf(properties));
    }

    private static long number(Properties properties, String name) {
        var value = properties.getProperty(name, "").strip();
        if (!value.matches("\\d{1,9}")) {
            throw invalid(name + " must be a number of up to nine digits");
        }
        return Long.parseLong(value);
    }

    private Instant asOf(Properties properties) {
        var value = properties.getProperty("as-of", "").strip();
        try {
            return value.isEmpty() ? clock.instant() : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw invalid("as-of must be a moment such as 2026-11-21T05:00:00Z");
        }
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
