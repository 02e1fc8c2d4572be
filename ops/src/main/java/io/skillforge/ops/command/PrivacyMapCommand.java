package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.schema.dictionary.DataMap;
import io.skillforge.schema.dictionary.DataMapJson;
import io.skillforge.schema.dictionary.Dictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the data map from the register of this build; neither server nor database is asked. */
@Command(
        name = "map",
        description = {
            "Print the data map: what is kept of whom, and what a revocation, an erasure and time do to it.",
            "It is made from the register that this build works from. Keep it with: skillforge privacy map > data-map.md"
        })
final class PrivacyMapCommand implements Runnable {

    /** Named as they are typed. */
    enum Format {
        md,
        html,
        json
    }

    @Option(
            names = "--format",
            defaultValue = "md",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
    Format format;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        var dictionary = Dictionary.ofBuild();
        var text =
                switch (format) {
                    case md -> new DataMap(dictionary).print(DataMap.Format.MD);
                    case html -> new DataMap(dictionary).print(DataMap.Format.HTML);
                    case json -> Json.pretty(DataMapJson.of(dictionary));
                };
        var out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
