package io.skillforge.ops.command;

import io.skillforge.ops.client.AuditClient;
import io.skillforge.ops.client.ComplianceClient;
import io.skillforge.ops.client.KeysClient;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.client.PartnerClient;
import io.skillforge.ops.client.RestClient;
import io.skillforge.ops.client.RetentionClient;
import io.skillforge.ops.server.RunningServer;
import picocli.CommandLine.Option;

/** Which server a command speaks to. */
final class ServerOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server's address. Default: SKILLFORGE_URL, or the server that `up` started,"
                    + " or http://127.0.0.1:$$SKILLFORGE_HTTP_PORT.")
    String url;

    OperationsClient client(CommandContext context) {
        return new OperationsClient(rest(context));
    }

    KeysClient keys(CommandContext context) {
        return new KeysClient(rest(context));
    }

    AuditClient audit(CommandContext context) {
        return new AuditClient(rest(context));
    }

    ComplianceClient compliance(CommandContext context) {
        return new ComplianceClient(rest(context));
    }

    PartnerClient partners(CommandContext context) {
        return new PartnerClient(rest(context));
    }

    RetentionClient retention(CommandContext context) {
        return new RetentionClient(rest(context));
    }

    private RestClient rest(CommandContext context) {
        return new RestClient(address(context), context.credentials());
    }

    private String address(CommandContext context) {
        if (url != null) {
            return url;
        }
        var settings = context.settings();
        return settings.text("SKILLFORGE_URL")
                .or(() -> settings.text("SKILLFORGE_HTTP_PORT").map(port -> "http://127.0.0.1:" + settings.httpPort()))
                .or(() -> RunningServer.find(context.state()).map(RunningServer::url))
                .orElseGet(() -> "http://127.0.0.1:" + settings.httpPort());
    }
}
