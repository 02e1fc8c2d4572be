package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes invented people. */
@Command(
        name = "seed",
        description = "Make invented partners, advisors and learners with everything attached. Those who are there"
                + " already stay as they are; a larger number adds the rest.")
final class SeedCommand implements Callable<Integer> {
    private static final String JOB = "seed-people";
    private static final Set<String> REAL = Set.of("staging", "production");

    @Option(
            names = "--env",
            required = true,
            paramLabel = "NAME",
            description = "What the installation is for, so that nobody does this by mistake: local, or the name of"
                    + " another that is neither staging nor production.")
    String environment;

    @Option(names = "--partners", paramLabel = "N", description = "Partners there are to be (standard: 3).")
    Integer partners;

    @Option(names = "--advisors", paramLabel = "N", description = "Advisors of each partner (standard: 4).")
    Integer advisors;

    @Option(names = "--learners", paramLabel = "N", description = "Learners there are to be (standard: 300).")
    Integer learners;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Which people they are: ids, names and addresses follow from it (standard: 1).")
    Integer seed;

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    SeedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        requireUnreal("--env", environment);
        context.settings().text("SKILLFORGE_ENV").ifPresent(name -> requireUnreal("SKILLFORGE_ENV", name));
        var client = server.client(context);
        return new Execute(client, output.output(context), context.clock())
                .launched(client.start(JOB, parameters()), follow);
    }

    private static void requireUnreal(String setting, String name) {
        if (REAL.contains(name.toLowerCase(Locale.ROOT))) {
            throw OpsException.wrongUse(
                    "%s is %s; invented people are for local use and tests.".formatted(setting, name));
        }
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "partners", partners, 1);
        put(parameters, "advisors", advisors, 1);
        put(parameters, "learners", learners, 0);
        put(parameters, "seed", seed, 0);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Integer value, int least) {
        if (value != null) {
            if (value < least) {
                throw OpsException.wrongUse("--%s is %d; give %d or more.".formatted(name, value, least));
            }
            parameters.put(name, value.toString());
        }
    }
}
