package io.skillforge.platform.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Whether an address may be called. A partner writes its own address into its settings, and must not make this server call
 * what only this server can reach: itself, its network, the cloud's metadata. Only on a developer's machine is the machine
 * itself allowed, without TLS as well.
 */
public final class WebhookTarget {

    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int IPV6_BYTES = 16;

    private WebhookTarget() {}

    /** Looks the host up. */
    public static boolean isAllowed(URI url, boolean local) {
        if (url.getHost() == null || url.getUserInfo() != null) {
            return false;
        }
        try {
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!isAllowed(url.getScheme(), address, local)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isAllowed(String scheme, InetAddress address, boolean local) {
        if (address.isLoopbackAddress()) {
            return local && ("http".equals(scheme) || "https".equals(scheme));
        }
        return "https".equals(scheme) && !isOfTheNetwork(address);
    }

    private static boolean isOfTheNetwork(InetAddress address) {
        var bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || bytes.length == IPV6_BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
