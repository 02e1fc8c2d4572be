package io.skillforge.ops.output;

import io.skillforge.ops.client.Run;
import java.time.Clock;
import java.util.function.Consumer;

/** Shows how a run is going, each time it is looked at. */
public interface RunDisplay extends Consumer<Run> {

    static RunDisplay on(Output output, Clock clock) {
        return output.terminal() ? new RunBoard(output.err(), clock) : new RunLines(output::note);
    }
}
