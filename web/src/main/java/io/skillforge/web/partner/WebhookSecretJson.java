package io.skillforge.web.partner;

/** The secret that signs calls to a partner, in the form of Standard Webhooks. */
public record WebhookSecretJson(String secret) {

    /** A record would tell it. */
    @Override
    public String toString() {
        return "WebhookSecretJson";
    }
}
