package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.output.Output;
import jakarta.json.JsonObject;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Shows how far a run of compliance is, until it ends. */
final class RunFollower {
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 2000;

    private final Output output;

    RunFollower(Output output) {
        this.output = output;
    }

    /** Answers the run as it is at its end. */
    JsonObject follow(Supplier<JsonObject> read, Predicate<JsonObject> running, Function<JsonObject, String> progress) {
        var pause = FIRST_MILLIS;
        var shown = "";
        var run = read.get();
        while (running.test(run)) {
            var news = progress.apply(run);
            if (!news.equals(shown)) {
                show(news);
                shown = news;
            }
            sleep(pause);
            pause = Math.min(pause * 5 / 4, LONGEST_MILLIS);
            run = read.get();
        }
        return run;
    }

    private void show(String news) {
        if (output.terminal()) {
            output.transientNote(news);
        } else {
            output.note(news);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted; the run goes on.", interrupted);
        }
    }
}
