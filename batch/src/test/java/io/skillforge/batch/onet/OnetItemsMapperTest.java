package io.skillforge.batch.onet;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.batch.run.FakeContext;
import io.skillforge.batch.run.FakeRuns;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnetItemsMapperTest {

    @ParameterizedTest
    @CsvSource({"stage, Skills.txt|Job Zones.txt", "normalise, occupations|skills|tasks"})
    void makesOnePartitionAnItemOfTheStep(String step, String items) {
        var context = new FakeContext(step);
        var mapper = new OnetItemsMapper();
        mapper.job = context;
        mapper.step = context;
        mapper.runs = new FakeRuns();
        mapper.refresh = new FakeRefresh();

        var plan = mapper.mapPartitions();

        assertThat(plan.getPartitions()).isEqualTo(plan.getPartitionProperties().length);
        assertThat(Arrays.stream(plan.getPartitionProperties()).map(each -> each.getProperty("item")))
                .containsExactly(items.split("\\|"));
        assertThat(plan.getThreads())
                .isPositive()
                .isLessThanOrEqualTo(plan.getPartitions())
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
