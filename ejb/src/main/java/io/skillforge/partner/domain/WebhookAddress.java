package io.skillforge.partner.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Whether an address can be kept as a partner's. Only its form: what its name means on the network is looked up at every
 * call, by {@link io.skillforge.platform.webhook.WebhookTarget}.
 */
public final class WebhookAddress {

    private static final int LONGEST = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebhookAddress() {}

    /** @param local whether this is a developer's installation, where the partner may be a program on the same machine */
    public static boolean isAllowed(String address, boolean local) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            var url = new URI(address);
            if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                return false;
            }
            return LOOPBACK.contains(url.getHost())
                    ? local && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    : "https".equals(url.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
