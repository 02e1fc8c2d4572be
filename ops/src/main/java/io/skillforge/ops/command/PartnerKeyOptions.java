package io.skillforge.ops.command;

import io.skillforge.ops.client.PartnerClient;
import io.skillforge.ops.output.Output;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands about the API keys of a partner share. */
final class PartnerKeyOptions {
    @Option(names = "--code", required = true, paramLabel = "CODE", description = "The partner's code.")
    String code;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    PartnerClient client(CommandContext context) {
        return server.partners(context);
    }

    Output output(CommandContext context) {
        return output.output(context);
    }
}
