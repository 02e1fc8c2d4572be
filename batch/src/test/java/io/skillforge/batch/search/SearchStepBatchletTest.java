package io.skillforge.batch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.batch.JobXml;
import io.skillforge.batch.run.FakeContext;
import io.skillforge.batch.run.FakeRuns;
import io.skillforge.batch.run.FakeScopes;
import io.skillforge.batch.run.FakeTransaction;
import io.skillforge.batch.run.LoggedStep;
import io.skillforge.batch.run.OneTransaction;
import io.skillforge.etl.SearchRefresh;
import io.skillforge.etl.StepResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchStepBatchletTest {

    private final List<String> asked = new ArrayList<>();

    /** Remembers what it was asked for. */
    private final class FakeRefresh extends SearchRefresh {
        @Override
        public StepResult employment(UUID runId, Path location, boolean dryRun) {
            asked.add("employment " + location + " " + dryRun);
            return StepResult.proceed(1, null);
        }

        @Override
        public StepResult rebuild() {
            asked.add("rebuild");
            return StepResult.proceed(0, null);
        }
    }

    @Test
    void doesEveryStepOfTheJob() throws Exception {
        for (var step : JobXml.of("search-refresh").steps()) {
            assertThat(in(step, "/data/national.csv").process()).isEqualTo("PROCEED");
        }
        assertThat(asked).containsExactly("employment /data/national.csv false", "rebuild");
    }

    @Test
    void leavesTheFiguresWhereNoFileIsGiven() throws Exception {
        assertThat(in("employment", null).process()).isEqualTo("PROCEED");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/data, maybe, dry-run must be true or false",
        "'', true, dry-run tells what figures would change; give their file with the parameter employment"
    })
    void refusesParametersThatMakeNoSense(String employment, String dryRun, String sentence) {
        var properties = new Properties();
        properties.setProperty("employment", employment);
        properties.setProperty("dry-run", dryRun);
        assertThatThrownBy(() -> SearchParameters.read(properties)).hasMessage(sentence);
    }

    private SearchStepBatchlet in(String step, String employment) {
        var context = new FakeContext(step);
        if (employment != null) {
            context.getProperties().setProperty("employment", employment);
        }
        var batchlet = new SearchStepBatchlet();
        batchlet.job = context;
        batchlet.step = context;
        batchlet.refresh = new FakeRefresh();
        batchlet.log = new LoggedStep(new FakeRuns(), new FakeScopes());
        batchlet.transaction = new OneTransaction(new FakeTransaction());
        return batchlet;
    }
}
