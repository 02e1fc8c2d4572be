package io.skillforge.ops;

import io.skillforge.ops.command.CommandContext;
import io.skillforge.ops.command.SkillForgeCommand;
import java.nio.file.Path;
import java.time.Clock;

/** Where the script {@code ops/skillforge} enters. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        // The script knows where the project is and whether somebody watches; Java cannot tell on every version.
        var root = Path.of(System.getProperty("skillforge.root", "."));
        var context = new CommandContext(
                new Settings(root, System.getenv()), Clock.systemUTC(), Boolean.getBoolean("skillforge.terminal"));
        System.exit(SkillForgeCommand.tree(context).execute(words));
    }
}
