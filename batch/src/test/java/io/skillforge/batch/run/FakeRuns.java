package io.skillforge.batch.run;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import io.skillforge.etl.StepKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run log of one run, in its second attempt, that writes what it is told as lines. */
public final class FakeRuns extends EtlRuns {

    public static final UUID RUN = UUID.fromString("01912345-0000-7000-8000-000000000001");

    public final List<String> lines = new ArrayList<>();

    @Override
    public Optional<RunView> ofInstance(long instanceId) {
        return instanceId == FakeContext.INSTANCE ? Optional.of(run()) : Optional.empty();
    }

    @Override
    public void startStep(StepKey key) {
        lines.add("start %d %s %s"
                .formatted(key.attempt(), key.step(), key.item())
                .strip());
    }

    @Override
    public void endStep(StepKey key, String status, long rows, String message) {
        lines.add("end %d %s %s %d %s".formatted(key.attempt(), key.step(), status, rows, message));
    }

    private static RunView run() {
        return new RunView(
                RUN,
                "onet",
                null,
                "onet-refresh",
                "/data/release.zip",
                "running",
                false,
                2,
                FakeContext.EXECUTION,
                "node",
                "test",
                Instant.parse("2026-11-21T05:00:00Z"),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
