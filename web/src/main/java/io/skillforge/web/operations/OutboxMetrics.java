package io.skillforge.web.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.skillforge.platform.outbox.OutboxBatches;
import io.skillforge.platform.outbox.OutboxState;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** How full the outbox is and how long its oldest message waits, as meters; read at each scrape, the same on every node. */
@Singleton
@Startup
public class OutboxMetrics {

    private static final Scope SCOPE = Scope.all(Actor.system("outbox-metrics"));
    private static final double MILLIS = 1000.0;

    @Inject
    MeterRegistry registry;

    @Inject
    OutboxBatches outbox;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @PostConstruct
    void register() {
        gauge("skillforge_outbox_pending", OutboxState::pending);
        gauge("skillforge_outbox_oldest_age_seconds", this::age);
        gauge("skillforge_outbox_dead", OutboxState::dead);
    }

    /** By the registry's own method, for the reason that {@link RunMetrics} has. */
    private void gauge(String name, ToDoubleFunction<OutboxState> value) {
        registry.gauge(name, this, self -> value.applyAsDouble(scopes.call(SCOPE, outbox::state)));
    }

    private double age(OutboxState state) {
        return state.oldest() == null
                ? 0
                : Duration.between(state.oldest(), clock.instant()).toMillis() / MILLIS;
    }
}
