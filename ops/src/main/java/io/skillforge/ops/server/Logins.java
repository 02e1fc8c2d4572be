package io.skillforge.ops.server;

/**
 * The passwords of those who do not come with a token.
 *
 * @param admin of the one user of the console
 * @param consentService of the one user of the queue's port
 */
public record Logins(String admin, String consentService) {
    @Override
    public String toString() {
        return "Logins[…]";
    }
}
