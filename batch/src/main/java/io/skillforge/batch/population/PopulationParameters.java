package io.skillforge.batch.population;

import io.skillforge.batch.run.Parameters;
import io.skillforge.population.PopulationPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
            throw Parameters.invalid(name + " must be a number of up to nine digits");
        }
        return Long.parseLong(value);
    }

    private Instant asOf(Properties properties) {
        var asOf = Parameters.moment(properties, "as-of");
        return asOf == null ? clock.instant() : asOf;
    }
}
