package io.skillforge.ops.output;

import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;

/**
 * Where a command writes: its result to standard output, for people or with {@code --json} as one document for programs;
 * news on the way to standard error, so that a result can be kept in a file or piped.
 *
 * @param terminal whether a person watches standard error, so that lines may be written over
 */
public record Output(PrintWriter out, PrintWriter err, boolean json, boolean terminal) {

    /** News on the way. */
    public void note(String line) {
        err.println(line);
        err.flush();
    }

    /** Writes over what stands on this line; nothing where lines cannot be written over. */
    public void transientNote(String line) {
        if (terminal) {
            err.print("\r\033[K" + line);
            err.flush();
        }
    }

    /** The result, in the form that was asked for. */
    public void result(JsonObject asJson, String asText) {
        out.println(json ? Json.pretty(asJson) : asText);
        out.flush();
    }
}
