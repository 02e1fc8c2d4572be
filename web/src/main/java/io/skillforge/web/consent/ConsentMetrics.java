package io.skillforge.web.consent;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.skillforge.consent.ConsentRecords;
import io.skillforge.consent.DeadLetters;
import io.skillforge.consent.EventStatus;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * How consent is doing, read at each scrape: events by status, what waits for somebody, and how long the oldest message
 * waits. The depth of the queues is among the server's own meters.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentMetrics {

    private static final Scope SCOPE = Scope.all(Actor.system("metrics"));

    @Inject
    MeterRegistry registry;

    @Inject
    ConsentRecords records;

    @Inject
    DeadLetters letters;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** By the registry's own methods: WildFly 39 does not export what Gauge.builder registers (after WFLY-21061). */
    @PostConstruct
    void register() {
        for (var status : EventStatus.values()) {
            registry.gauge(
                    "skillforge_consent_events",
                    List.of(Tag.of("status", status.code())),
                    this,
                    self -> self.read(() -> records.eventsByStatus().getOrDefault(status, 0L)));
        }
        registry.gauge("skillforge_consent_quarantine_open", this, self -> self.read(records::quarantineOpen));
        registry.gauge(
                "skillforge_consent_oldest_event_seconds",
                this,
                self -> self.read(() -> seconds(records.oldestWaiting().orElse(clock.instant()))));
        registry.gauge(
                "skillforge_consent_oldest_message_seconds",
                this,
                self -> self.read(() -> seconds(letters.oldestWaiting().orElse(clock.instant()))));
    }

    private double read(Supplier<Number> value) {
        return scopes.call(SCOPE, value).doubleValue();
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
