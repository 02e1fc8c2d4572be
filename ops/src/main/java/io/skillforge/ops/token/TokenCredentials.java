package io.skillforge.ops.token;

import io.skillforge.ops.Settings;
import io.skillforge.ops.client.Credentials;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the command line shows the server: the environment's token, or a short one of its own for a server on this machine. */
public record TokenCredentials(Settings settings, TokenIssuer issuer) implements Credentials {
    /** For each request anew, so it has to outlast one request only, and clocks that differ a little. */
    private static final TokenContent OWN = new TokenContent(
            "skillforge-cli",
            List.of("platform-admin", "data-steward", "compliance-officer"),
            null,
            Duration.ofMinutes(5));

    /** Empty where neither is to be had; what is open still answers then. */
    @Override
    public Optional<String> header(String url) {
        return settings.text("SKILLFORGE_TOKEN")
                .or(() -> isHere(url) ? issuer.issueIfPossible(OWN).map(TokenContent.Signed::token) : Optional.empty())
                .map(token -> "Bearer " + token);
    }

    /** A token that this machine's server takes is nothing to show to another machine. */
    private boolean isHere(String url) {
        var host = URI.create(url).getHost();
        try {
            return host.equals(settings.bindAddress())
                    || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
