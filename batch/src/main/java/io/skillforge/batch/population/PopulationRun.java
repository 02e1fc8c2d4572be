package io.skillforge.batch.population;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.etl.RunOpening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;

/** The making of people in the run log. */
@ApplicationScoped
public class PopulationRun implements LoggedJob {

    @Inject
    PopulationParameters parameters;

    @Override
    public String name() {
        return "seed-people";
    }

    @Override
    public RunOpening opening(Properties properties) {
        var plan = parameters.read(properties);
        return new RunOpening(
                null,
                "seed",
                "%d learners, %d partners of %d advisors, seed %d"
                        .formatted(plan.learners(), plan.partners(), plan.advisors(), plan.seed()),
                false,
                properties.getProperty("triggered-by"));
    }
}
