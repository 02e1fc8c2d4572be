package io.skillforge.platform.outbox;

/**
 * Why a message did not get out.
 *
 * @param reason in words without addresses or personal data
 * @param needsSomebody whether it will fail again until somebody changes something here
 */
public record OutboxFailure(String reason, boolean needsSomebody) {

    static OutboxFailure passing(String reason) {
        return new OutboxFailure(reason, false);
    }

    static OutboxFailure lasting(String reason) {
        return new OutboxFailure(reason, true);
    }
}
