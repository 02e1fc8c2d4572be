package io.skillforge.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The meters of loads tell of loads, whatever other jobs did since. */
class RunMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<RunView> log = new ArrayList<>();
    private final RunMetrics metrics = new RunMetrics();

    @BeforeEach
    void register() {
        metrics.registry = registry;
        metrics.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        metrics.runs = new EtlRuns() {
            @Override
            public List<RunView> list(String source, int limit) {
                return log.stream()
                        .filter(run -> source == null || run.source().equals(source))
                        .toList();
            }
        };
        metrics.register();
    }

    @Test
    void tellOfTheNewestLoad() {
        log.add(run("retention", "succeeded", false, NOW.minusSeconds(60)));
        log.add(run("onet", "succeeded", true, NOW.minusSeconds(1800)));
        log.add(run("onet", "failed", false, NOW.minusSeconds(3600)));

        assertThat(value("age_seconds")).isEqualTo(3600);
        assertThat(value("failed")).isEqualTo(1);
        assertThat(value("duration_seconds")).isEqualTo(90);
    }

    @Test
    void tellNothingBeforeTheFirst() {
        log.add(run("retention", "succeeded", false, NOW));

        assertThat(value("age_seconds")).isNaN();
    }

    private double value(String of) {
        return registry.get("skillforge_etl_last_run_" + of).gauge().value();
    }

    private static RunView run(String source, String status, boolean dryRun, Instant endedAt) {
        return new RunView(
                UUID.randomUUID(),
                source,
                null,
                source,
                "all",
                status,
                dryRun,
                1,
                1,
                "skillforge-1",
                "test",
                endedAt.minusSeconds(90),
                endedAt,
                null,
                null,
                List.of(),
                List.of());
    }
}
