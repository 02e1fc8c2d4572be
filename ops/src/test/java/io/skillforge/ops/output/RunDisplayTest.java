package io.skillforge.ops.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RunDisplayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:02Z"), ZoneOffset.UTC);

    @Test
    void printsALineWhenAStepBeginsOrEnds() {
        var lines = new ArrayList<String>();
        var display = new RunLines(lines::add);

        display.accept(SampleRuns.running());
        display.accept(SampleRuns.running());
        display.accept(SampleRuns.failed());

        assertThat(lines)
                .containsExactly(
                        "acquire: succeeded, 0.4 s",
                        "stage skills.json: succeeded, 1,234 rows, 1.0 s",
                        "stage: failed, 1,234 rows, 2.0 s");
    }

    @Test
    void leavesOutWhatAttemptsBeforeDid() {
        var lines = new ArrayList<String>();

        new RunLines(lines::add).accept(SampleRuns.restarted());

        assertThat(lines).containsExactly("publish: begun");
    }

    @Test
    void drawsTheStepsOverThemselvesOnATerminal() {
        var text = new StringWriter();
        var display = new RunBoard(new PrintWriter(text), CLOCK);

        display.accept(SampleRuns.running());
        assertThat(text).hasToString("""
                [####..........................] running, 2.0 s
                  + acquire        0.4 s
                  > stage          1.6 s  1 of 2  1,244 rows
                    normalise
                    check
                    publish
                    rebuild
                    verify
                """);

        text.getBuffer().setLength(0);
        display.accept(SampleRuns.succeeded());
        assertThat(text.toString()).startsWith("\033[8A\033[J[##############################] succeeded, 12.3 s\n");
    }
}
