package io.skillforge.ops.command;

import io.skillforge.ops.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** One call of the command line, and what came of it. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(Path root, Map<String, String> environment, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = SkillForgeCommand.tree(context(root, environment))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    static CommandContext context(Path root, Map<String, String> environment) {
        var clock = Clock.fixed(Instant.parse("2026-11-21T04:00:02Z"), ZoneOffset.UTC);
        return new CommandContext(new Settings(root, environment), clock, false);
    }
}
