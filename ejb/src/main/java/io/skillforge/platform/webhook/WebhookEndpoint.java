package io.skillforge.platform.webhook;

import java.net.URI;

/** Where a tenant's partner wants to be called, and the key of the signatures. */
public record WebhookEndpoint(URI url, byte[] key) {

    /** Without the key. */
    @Override
    public String toString() {
        return "WebhookEndpoint[" + url + "]";
    }
}
