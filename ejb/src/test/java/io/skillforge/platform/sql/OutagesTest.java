package io.skillforge.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "08003, This connection has been closed., true",
                "57P03, the database system is starting up, true",
                "53300, too many connections, true",
                "none, IJ031084: Unable to create connection, true",
                "23505, duplicate key, false",
                "40P01, deadlock detected, false",
                "none, something else, false"
            })
    void knowsALostConnectionFromARefusal(String state, String message, boolean outage) {
        var failure = new IllegalStateException(new DatabaseException(new SQLException(message, state)));

        assertThat(Outages.caused(failure)).isEqualTo(outage);
    }

    @Test
    void knowsWhatTookTooLongAndWhatCannotBeKept() {
        var slow = new DatabaseException(new SQLException("canceling statement due to user request", "57014"));
        var zero = new DatabaseException(new SQLException("invalid byte sequence for encoding", "22021"));

        assertThat(Outages.wasTooLong(new IllegalStateException(slow))).isTrue();
        assertThat(Outages.caused(slow)).isFalse();
        assertThat(Outages.wasUnstorable(zero)).isTrue();
        assertThat(Outages.wasUnstorable(slow)).isFalse();
    }

    @Test
    void isNoneWithoutTheDatabase() {
        assertThat(Outages.caused(new IllegalStateException("IJ"))).isFalse();
    }
}
