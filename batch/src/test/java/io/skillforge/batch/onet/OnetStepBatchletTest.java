package io.skillforge.batch.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.batch.JobXml;
import io.skillforge.batch.run.FakeContext;
import io.skillforge.batch.run.FakeRuns;
import io.skillforge.batch.run.FakeScopes;
import io.skillforge.batch.run.FakeTransaction;
import io.skillforge.batch.run.LoggedStep;
import io.skillforge.batch.run.OneTransaction;
import io.skillforge.etl.StepResult;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OnetStepBatchletTest {

    private final FakeRefresh refresh = new FakeRefresh();
    private final FakeRuns runs = new FakeRuns();
    private final FakeScopes scopes = new FakeScopes();
    private final FakeTransaction transaction = new FakeTransaction();

    static List<String> steps() {
        return JobXml.of("onet-refresh").steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void doesEveryStepOfTheJob(String step) throws Exception {
        assertThat(in(step).process()).isEqualTo("PROCEED");

        assertThat(refresh.asked).containsExactly(step);
        assertThat(transaction.end()).isEqualTo("committed");
        assertThat(runs.lines).containsExactly("start 2 " + step, "end 2 " + step + " succeeded 5 done");
    }

    @ParameterizedTest
    @EnumSource(StepResult.Outcome.class)
    void answersTheOutcomeThatTheJobGoesOnBy(StepResult.Outcome outcome) throws Exception {
        refresh.answer = new StepResult(outcome, 0, null);

        assertThat(in("acquire").process()).isEqualTo(outcome.name());
    }

    @ParameterizedTest
    @CsvSource({"stage, Skills.txt", "normalise, occupations"})
    void worksOnTheItemOfItsPartition(String step, String item) throws Exception {
        var batchlet = in(step);
        batchlet.item = item;

        batchlet.process();

        assertThat(refresh.asked).containsExactly(step + " " + item);
        assertThat(runs.lines).first().isEqualTo("start 2 " + step + " " + item);
    }

    @Test
    void rollsBackAFailureAndTellsTheRunLogWhy() {
        refresh.failure = new DomainException(ProblemKind.RELEASE_REJECTED, "Skills.txt is empty");

        assertThatThrownBy(() -> in("check").process()).isSameAs(refresh.failure);

        assertThat(transaction.end()).isEqualTo("rolled back");
        assertThat(runs.lines).containsExactly("start 2 check", "end 2 check failed 0 Skills.txt is empty");
        assertThat(scopes.left).isTrue();
    }

    @Test
    void failsInAStepThatItDoesNotKnow() {
        assertThatThrownBy(() -> in("dream").process()).hasMessage("onet-refresh has no step dream");

        assertThat(refresh.asked).isEmpty();
        assertThat(transaction.end()).isEqualTo("rolled back");
    }

    private OnetStepBatchlet in(String step) {
        var context = new FakeContext(step);
        var batchlet = new OnetStepBatchlet();
        batchlet.job = context;
        batchlet.step = context;
        batchlet.refresh = refresh;
        batchlet.log = new LoggedStep(runs, scopes);
        batchlet.transaction = new OneTransaction(transaction);
        return batchlet;
    }
}
