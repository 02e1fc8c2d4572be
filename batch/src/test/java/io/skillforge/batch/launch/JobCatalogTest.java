package io.skillforge.batch.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.JobView;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobCatalogTest {

    private static final JobView ONET = JobCatalog.job("onet-refresh");

    @Test
    void tellsPeopleWhatEveryJobAndParameterIsFor() {
        assertThat(JobCatalog.jobs())
                .extracting(JobView::name)
                .containsExactly(
                        "onet-refresh",
                        "search-refresh",
                        "seed-people",
                        "consent-revocation",
                        "retention-purge",
                        "retention-monitor");
        assertThat(JobCatalog.jobs()).allSatisfy(job -> {
            assertThat(job.description()).isNotBlank();
            assertThat(job.parameters()).extracting(JobView.Parameter::name).doesNotHaveDuplicates();
            assertThat(job.parameters())
                    .extracting(JobView.Parameter::description)
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void namesTheJobsWhenAskedForAnother() {
        refuses(
                () -> JobCatalog.job("onet"),
                ProblemKind.JOB_UNKNOWN,
                "There is no job onet; the jobs are [onet-refresh, search-refresh, seed-people,"
                        + " consent-revocation, retention-purge, retention-monitor]");
    }

    @Test
    void acceptsWhatTheJobKnows() {
        assertThatNoException()
                .isThrownBy(() -> JobCatalog.requireKnown(ONET, Map.of("location", "/data", "dry-run", "true")));
    }

    @Test
    void refusesAParameterThatTheJobDoesNotHave() {
        refuses(
                () -> JobCatalog.requireKnown(ONET, Map.of("location", "/data", "dryRun", "true")),
                ProblemKind.JOB_PARAMETER_INVALID,
                "onet-refresh has no parameter dryRun; it has [location, release, dry-run, force, reject-threshold,"
                        + " max-row-delta, triggered-by]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesABlankLocation(String location) {
        refuses(
                () -> JobCatalog.requireKnown(ONET, Map.of("location", location)),
                ProblemKind.JOB_PARAMETER_INVALID,
                "onet-refresh needs the parameter location: Folder or zip of the release, on the server");
    }

    @Test
    void refusesToStartWithoutLocation() {
        refuses(
                () -> JobCatalog.requireKnown(ONET, Map.of()),
                ProblemKind.JOB_PARAMETER_INVALID,
                "onet-refresh needs the parameter location: Folder or zip of the release, on the server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"location", "release"})
    void refusesAParameterWithoutValue(String name) {
        var parameters = new HashMap<>(Map.of("location", "/data"));
        parameters.put(name, null);

        refuses(
                () -> JobCatalog.requireKnown(ONET, parameters),
                ProblemKind.JOB_PARAMETER_INVALID,
                "The parameter " + name + " of onet-refresh has no value; give one or leave it out");
    }

    private static void refuses(ThrowingCallable call, ProblemKind kind, String sentence) {
        assertThatThrownBy(call)
                .hasMessage(sentence)
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .returns(kind, DomainException::kind);
    }
}
