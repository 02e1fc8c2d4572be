package io.skillforge.ops.output;

import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;

/**
 * Where a command writes. Results go to standard output; with {@code --json} they are one JSON document, and whatever is
 * meant for people goes to standard error instead.
 *
 * @param terminal whether a person watches, so that lines may be written over
 */
public record Output(PrintWriter out, PrintWriter err, boolean json, boolean terminal) {

    /** News on the way. */
    public void note(String line) {
        var writer = json ? err : out;
        writer.println(line);
        writer.flush();
    }

    /** Writes over what stands on this line; nothing where lines cannot be written over. */
    public void transientNote(String line) {
        if (terminal && !json) {
            out.print("\r\033[K" + line);
            out.flush();
        }
    }

    /** The result, in the form that was asked for. */
    public void result(JsonObject asJson, String asText) {
        out.println(json ? Json.pretty(asJson) : asText);
        out.flush();
    }
}
