package io.skillforge.it.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.EventType;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.TestServer;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A revocation against an export, statement by statement, in every order that PostgreSQL lets happen: the services
 * themselves over a real database, without a server. The faults show that the test sees what it is there to see.
 */
@BesideOthers
class ExportInterleavingsIT {

    private static DatabaseLogin database;

    private final Log log = new Log();

    /** What committed, in its order: a thread that returns from its commit has not yet let another one go. */
    private static final class Log {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        void add(String line) {
            lines.add(line);
        }

        boolean isBefore(String first, String second) {
            return lines.contains(first) && lines.indexOf(first) < lines.indexOf(second);
        }
    }

    /** What happens beside the revocation, and how it starts. */
    private enum Rival {
        DELIVERY("ready", "pending"),
        FETCH("delivered", "delivered"),
        PREPARATION("preparing", null),
        PREPARATION_AND_DELIVERY("preparing", null);

        private final String exportStatus;
        private final String itemStatus;

        Rival(String exportStatus, String itemStatus) {
            this.exportStatus = exportStatus;
            this.itemStatus = itemStatus;
        }
    }

    @BeforeAll
    static void prepare() {
        database = Databases.create(TestServer.postgres(), "skillforge_interleavings");
    }

    @ParameterizedTest
    @EnumSource(Rival.class)
    @DisplayName("PAR-3 In no order is a person delivered or fetched after the commit of the revocation, and what was"
            + " delivered before is recalled")
    void noOrderDeliversAfterARevocation(Rival rival, TestReporter report) throws Exception {
        var orders = explore(rival, Fault.NONE);
        assertThat(orders).as("orders tried").isGreaterThan(10);
        report.publishEntry("orders of a revocation and a " + rival, Integer.toString(orders));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rival.class,
            names = {"DELIVERY", "FETCH", "PREPARATION"})
    @DisplayName("A delivery that does not hold its persons is found out")
    void missingLockIsSeen(Rival rival, TestReporter report) {
        expectFound(rival, Fault.NO_LOCK, report);
    }

    @Test
    @DisplayName("An export that does not ask again after it holds its persons is found out")
    void missingQuestionIsSeen(TestReporter report) {
        expectFound(Rival.PREPARATION_AND_DELIVERY, Fault.NO_QUESTION, report);
    }

    private void expectFound(Rival rival, Fault fault, TestReporter report) {
        var found = catchThrowable(() -> explore(rival, fault));
        assertThat(found).isInstanceOf(AssertionError.class);
        report.publishEntry(
                fault + " in a " + rival, found.getMessage().lines().findFirst().orElse(""));
    }

    private int explore(Rival rival, Fault fault) throws Exception {
        var turns = new Turns[1];
        var source = new StepDataSource(TestPostgres.app(database), fault, () -> turns[0].pause());
        var services = new Services(source);
        try (var administrator = new AdministratorDatabase(database)) {
            var fixture = new Fixture(administrator);
            var tenant = fixture.tenant();
            return Interleavings.explore(chooser -> {
                var user = fixture.learner(tenant);
                var users = rival.itemStatus == null ? List.<UUID>of() : List.of(user);
                var export = fixture.export(tenant, rival.exportStatus, rival.itemStatus, users);
                turns[0] = new Turns(administrator.connection());
                log.lines.clear();
                turns[0].add("revocation", work(source, () -> revoke(services, user)));
                turns[0].add("rival", work(source, () -> rival(rival, services, tenant, export, user)));
                turns[0].start();
                while (!turns[0].done()) {
                    turns[0].go(chooser.choose(turns[0].ready()));
                }
                turns[0].close();
                judge(fixture, user);
            });
        }
    }

    private void revoke(Services services, UUID user) {
        var event = new ConsentEvent(
                UUID.randomUUID().toString(),
                EventType.REVOKED,
                new SubjectKey.UserId(user),
                Set.of(Purpose.PARTNER_SHARING),
                Instant.now(),
                "test",
                null);
        services.transaction(() -> services.consent.apply(event, Arrival.of(Channel.QUEUE, Instant.now())));
        log.add("revoked");
    }

    private void rival(Rival rival, Services services, UUID tenant, UUID export, UUID user) {
        if (rival == Rival.FETCH) {
            var page = services.transaction(() -> services.catalog.fetch(tenant, export, null, 10));
            log.add(page.items().isEmpty() ? "fetched nobody" : "fetched");
            return;
        }
        if (rival != Rival.DELIVERY) {
            services.transaction(() -> services.preparation.add(export, tenant, before(user)));
            log.add("prepared");
        }
        if (rival != Rival.PREPARATION) {
            services.transaction(() -> services.delivery.deliverSome(tenant, export));
            log.add("delivered");
        }
    }

    /** Only this run's person: those of the runs before have smaller or larger ids, and no consent any more. */
    private static UUID before(UUID user) {
        return new UUID(user.getMostSignificantBits(), user.getLeastSignificantBits() - 1);
    }

    private void judge(Fixture fixture, UUID user) {
        var items = fixture.items(user);
        var story = log.lines + ", items " + items + ", recalled " + fixture.recalled(user);
        assertThat(fixture.blocked(user)).as(story).isTrue();
        assertThat(items).as(story).doesNotContain("pending", "delivered");
        assertThat(fixture.recalled(user)).as(story).hasSameSizeAs(items);
        assertThat(log.isBefore("revoked", "fetched")).as(story).isFalse();
        if (!items.isEmpty() && log.lines.contains("delivered")) {
            assertThat(log.isBefore("delivered", "revoked")).as(story).isTrue();
        }
    }

    private static Turns.Work work(StepDataSource source, Runnable work) {
        return new Turns.Work() {
            @Override
            public int begin() throws SQLException {
                try (var statement = source.own().prepareStatement("select pg_backend_pid()");
                        var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }

            @Override
            public void run() throws SQLException {
                try {
                    work.run();
                } finally {
                    source.leave();
                }
            }
        };
    }
}
