package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.KeysClient;
import io.skillforge.ops.output.Output;
import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rotates the keys of a purpose. The server works for some seconds a call; this calls until nothing is left. */
@Command(
        name = "rotate",
        description = {
            "Make a new key for a purpose and wrap its data keys anew.",
            "Values stay readable all along. Interrupted, it is finished by the same command."
        })
final class KeysRotateCommand implements Callable<Integer> {
    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "PURPOSE",
            description = "What the key protects, such as pii_user, or signing; see keys list.")
    String purpose;

    @Mixin
    ModeOptions mode;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    KeysRotateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var keys = server.keys(context);
        var out = output.output(context);
        if (mode.dryRun()) {
            var plan = keys.rotate(purpose, true);
            out.result(plan, planned(plan));
            return ExitCode.DONE;
        }
        var done = rotate(keys, out);
        out.result(done, told(done));
        return Json.number(done, "remaining") == 0 ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** The last answer, with what all of them did. */
    private JsonObject rotate(KeysClient keys, Output out) {
        var answer = keys.rotate(purpose, false);
        var newKey = Json.flag(answer, "newKey");
        var rewrapped = Json.number(answer, "rewrapped");
        while (Json.number(answer, "rewrapped") > 0
                && Json.number(answer, "remaining") > Json.number(answer, "unreadable")) {
            out.note(rewrapped + " data keys wrapped anew, " + Json.number(answer, "remaining") + " to go");
            answer = keys.rotate(purpose, false);
            rewrapped += Json.number(answer, "rewrapped");
        }
        return Json.PROVIDER
                .createObjectBuilder(answer)
                .add("newKey", newKey)
                .add("rewrapped", rewrapped)
                .build();
    }

    private String planned(JsonObject plan) {
        var count = Json.number(plan, "remaining");
        var first = Json.flag(plan, "newKey")
                ? "A new key of " + purpose + " would be made"
                : "The last rotation of " + purpose + " was cut short and would be finished";
        return first + ", and " + count + " data keys wrapped anew. Nothing was changed; --execute does it.";
    }

    private String told(JsonObject done) {
        var text = "Key " + Json.text(done, "keyId") + " is the current one of " + purpose + ". "
                + Json.number(done, "rewrapped") + " data keys were wrapped anew.";
        var remaining = Json.number(done, "remaining");
        if (remaining == 0) {
            return text;
        }
        var unreadable = Json.number(done, "unreadable");
        return text + "\n" + remaining + " are still under older keys"
                + (unreadable == 0
                        ? ", because others are using them; run this again."
                        : "; " + unreadable + " of them do not unwrap, see the server's log.");
    }
}
