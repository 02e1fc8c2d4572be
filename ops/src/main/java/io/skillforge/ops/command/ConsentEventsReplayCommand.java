package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.output.Table;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a file of events, some lines at a time. */
@Command(
        name = "replay",
        description =
                "Apply the events of a file, one JSON object a line. Doing it again changes nothing: every event has"
                        + " its effect once. Ends with 1 when a line was rejected.")
final class ConsentEventsReplayCommand extends OnServer {
    private static final int CHUNK = 200;

    @Parameters(paramLabel = "FILE", description = "The file of events.")
    Path file;

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    boolean dryRun;

    ConsentEventsReplayCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var lines = read();
        var results = new ArrayList<JsonObject>();
        for (var from = 0; from < lines.size(); from += CHUNK) {
            var to = Math.min(from + CHUNK, lines.size());
            var answer = client().replay(String.join("\n", lines.subList(from, to)) + "\n", dryRun);
            var before = from;
            Json.objects(answer, "items").forEach(line -> results.add(moved(line, before)));
            output().note(to + " of " + lines.size() + " lines");
        }
        return report(results);
    }

    private int report(List<JsonObject> results) {
        var counts = new TreeMap<String, Integer>();
        var rejected = new Table("place", "field", "what is wrong");
        for (var line : results) {
            var status = Json.text(line, "status");
            counts.merge(status, 1, Integer::sum);
            if ("rejected".equals(status)) {
                rejected.row(
                        file.getFileName() + ":" + Json.number(line, "line"),
                        Json.text(line, "field"),
                        Json.text(line, "reason"));
            }
        }
        output().result(json(results, counts), text(counts, rejected));
        return rejected.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private JsonObject json(List<JsonObject> results, Map<String, Integer> counts) {
        var sums = Json.PROVIDER.createObjectBuilder();
        counts.forEach(sums::add);
        return Json.PROVIDER
                .createObjectBuilder(Json.items(results))
                .add("dryRun", dryRun)
                .add("counts", sums)
                .build();
    }

    private String text(Map<String, Integer> counts, Table rejected) {
        var text = (dryRun ? "A dry run, nothing was changed: " : "") + (counts.isEmpty() ? "no events" : counts);
        return rejected.isEmpty() ? text : text + "\n" + rejected + "\nCorrect these lines and replay the file again.";
    }

    /** The server counts the lines of what it was sent. */
    private static JsonObject moved(JsonObject line, int before) {
        return Json.PROVIDER
                .createObjectBuilder(line)
                .add("line", Json.number(line, "line") + before)
                .build();
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw OpsException.wrongUse("The file " + file + " cannot be read as UTF-8 text (" + Causes.of(failure)
                    + "); give a file with one event a line.");
        }
    }
}
