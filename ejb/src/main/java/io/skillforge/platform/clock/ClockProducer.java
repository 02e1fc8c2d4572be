package io.skillforge.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Dependent, so that the clock comes without a proxy, which {@link Clock} cannot have. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Dependent
    public Clock clock() {
        return Clock.systemUTC();
    }
}
