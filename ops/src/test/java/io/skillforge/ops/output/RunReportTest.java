package io.skillforge.ops.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.client.Reject;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReportTest {

    @Test
    void tellsOutcomeAndCounts() {
        assertThat(RunReport.of(SampleRuns.succeeded(), List.of())).isEqualTo("""
                Run r1 (onet 30.1) succeeded in 12.3 s, attempt 2.

                file          read  rejected
                skills.json  1,234         1

                table   inserted  updated  unchanged  retired
                skills     1,233        0          5        0""");
    }

    @Test
    void takesAStepThatIsDoneFileByFileAsFarAsItsFilesAre() {
        assertThat(RunReport.of(SampleRuns.running(), List.of())).isEqualTo("""
                Run r1 (onet) is running.

                attempt  step     status      rows  took
                      1  acquire  succeeded      0  0.4 s
                      1  stage    running    1,244  -

                acquire: Release 30.1, 2 files.""");
    }

    @Test
    void tellsWhyARunFailedAndTheFirstRejects() {
        var rejects = List.of(
                new Reject("skills.json", 17, "code", "2.A", "the code is unknown", "add it to the file."),
                new Reject("tasks.json", 0, null, null, "the file is empty.", null));

        assertThat(RunReport.of(SampleRuns.failed(), rejects)).isEqualTo("""
                Run r1 (onet) failed in 2.0 s: skills.json has 2 % bad rows, and 1 % is allowed.

                attempt  step   status   rows  took
                      1  stage  failed  1,234  2.0 s

                The first rows that were refused:
                  skills.json:17, code "2.A": the code is unknown; add it to the file.
                  tasks.json: the file is empty.""");
    }
}
