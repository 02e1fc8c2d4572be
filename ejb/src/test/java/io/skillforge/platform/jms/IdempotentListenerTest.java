package io.skillforge.platform.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.sql.DatabaseException;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotentListenerTest {

    private static final RuntimeException LOST = new DatabaseException(new SQLException("closed", "08003"));
    private static final RuntimeException BROKEN = new IllegalStateException("broken");

    @Test
    void acknowledgesWhatWasHandled() {
        var listener = new Scripted(true);

        listener.onMessage(message());

        assertThat(listener.handled).isEqualTo(1);
        assertThat(listener.counted).isZero();
    }

    @Test
    void countsAFailureAndGivesTheMessageBack() {
        var listener = new Scripted(true, BROKEN);

        assertThatThrownBy(() -> listener.onMessage(message())).isInstanceOf(MessageGivenBackException.class);
        assertThat(listener.counted).isEqualTo(1);
    }

    @Test
    void acknowledgesWhatWasPutAwayForGood() {
        var listener = new Scripted(true, BROKEN);
        listener.last = true;

        listener.onMessage(message());

        assertThat(listener.counted).isEqualTo(1);
    }

    @Test
    void triesAgainAfterALostConnectionWithoutCounting() {
        var listener = new Scripted(true, LOST, LOST, LOST);

        listener.onMessage(message());

        assertThat(listener.handled).isEqualTo(4);
        assertThat(listener.counted).isZero();
    }

    @Test
    void givesTheMessageBackUncountedWhenTheDatabaseStaysAway() {
        var listener = new Scripted(false, BROKEN);

        assertThatThrownBy(() -> listener.onMessage(message())).isInstanceOf(MessageGivenBackException.class);
        assertThat(listener.handled).isEqualTo(1);
        assertThat(listener.counted).isZero();
    }

    private static TextMessage message() {
        return (TextMessage) Proxy.newProxyInstance(
                TextMessage.class.getClassLoader(),
                new Class<?>[] {TextMessage.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getJMSMessageID" -> "ID:1";
                    case "getText" -> "{}";
                    case "getJMSTimestamp" -> 0L;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Fails as the script says, and then no more. */
    private static final class Scripted extends IdempotentListener {

        private final Deque<RuntimeException> failures;
        private final boolean reachable;
        private int handled;
        private int counted;
        private boolean last;

        Scripted(boolean reachable, RuntimeException... failures) {
            this.reachable = reachable;
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        @Override
        protected void handle(Delivery delivery) {
            handled++;
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
        }

        @Override
        protected boolean giveUp(Delivery delivery, RuntimeException failure) {
            counted++;
            return last;
        }

        @Override
        protected boolean reachable() {
            return reachable;
        }

        @Override
        boolean answers() {
            return reachable;
        }

        @Override
        void pause(RuntimeException failure) {
            // Nobody waits here.
        }
    }
}
