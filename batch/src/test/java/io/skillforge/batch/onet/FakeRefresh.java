package io.skillforge.batch.onet;

import io.skillforge.etl.OnetRefresh;
import io.skillforge.etl.RefreshOptions;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Remembers which step was asked for, and answers as it is told to. */
final class FakeRefresh extends OnetRefresh {

    final List<String> asked = new ArrayList<>();
    StepResult answer = new StepResult(StepResult.Outcome.PROCEED, 5, "done");
    RuntimeException failure;

    private StepResult answer(String step) {
        asked.add(step);
        if (failure != null) {
            throw failure;
        }
        return answer;
    }

    @Override
    public List<String> files(UUID runId) {
        return List.of("Skills.txt", "Job Zones.txt");
    }

    @Override
    public List<String> tables(UUID runId) {
        return List.of("occupations", "skills", "tasks");
    }

    @Override
    public StepResult acquire(UUID runId, RefreshOptions options) {
        return answer("acquire");
    }

    @Override
    public StepResult stage(StepKey key, RefreshOptions options) {
        return answer(("stage " + key.item()).strip());
    }

    @Override
    public StepResult normalise(StepKey key) {
        return answer(("normalise " + key.item()).strip());
    }

    @Override
    public StepResult check(UUID runId, RefreshOptions options) {
        return answer("check");
    }

    @Override
    public StepResult publish(UUID runId) {
        return answer("publish");
    }

    @Override
    public StepResult rebuild() {
        return answer("rebuild");
    }

    @Override
    public StepResult verify(UUID runId) {
        return answer("verify");
    }
}
