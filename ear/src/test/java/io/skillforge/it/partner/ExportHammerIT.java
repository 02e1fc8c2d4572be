package io.skillforge.it.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.EventType;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.TestServer;
import io.skillforge.partner.ExportItemPageView;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exports and revocations from many threads at once, thousands of times, over a real database without a server, which is
 * faster and can be broken on purpose. {@code -Dskillforge.it.race.revocations} says how many.
 */
@BesideOthers
@ResourceLock(ExportHammer.PROCESSORS)
class ExportHammerIT {

    private static final int REVOCATIONS = Integer.getInteger("skillforge.it.race.revocations", 2_000);

    private static DatabaseLogin database;

    @BeforeAll
    static void prepare() {
        database = Databases.create(TestServer.postgres(), "skillforge_hammer");
    }

    @Test
    @DisplayName("PAR-3 Thousands of revocations amid deliveries and fetches: nobody is given away afterwards, and"
            + " everything given before is recalled, once")
    void nobodyIsGivenAwayAfterwards(TestReporter report) throws Exception {
        try (var administrator = new AdministratorDatabase(database)) {
            var fixture = new Fixture(administrator);
            var tenant = fixture.tenant();
            var tally = hammer(fixture, tenant, Fault.NONE, REVOCATIONS);
            report.publishEntry("hammered", tally.toString());
            assertThat(tally.wrong()).isEmpty();
            assertThat(tally.itemsFetched()).isPositive();
            assertThat(fixture.notRecalledOnce(tenant)).isEmpty();
            assertThat(recalledItems(fixture, tenant)).as("items recalled").isNotEqualTo(List.of("0"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NO_LOCK", "NO_QUESTION"})
    @DisplayName("Without the lock, or without the question after it, the hammer finds somebody given away")
    void faultsAreSeen(Fault fault) throws Exception {
        try (var administrator = new AdministratorDatabase(database)) {
            var fixture = new Fixture(administrator);
            var tenant = fixture.tenant();
            var tally = hammer(fixture, tenant, fault, REVOCATIONS);
            assertThat(Stream.concat(tally.wrong().stream(), fixture.notRecalledOnce(tenant).stream()))
                    .as("found in %s", tally)
                    .isNotEmpty();
        }
    }

    private static ExportHammer.Tally hammer(Fixture fixture, UUID tenant, Fault fault, int revocations)
            throws Exception {
        var groups = IntStream.range(0, 3)
                .mapToObj(group -> IntStream.range(0, 10)
                        .mapToObj(person -> fixture.learner(tenant))
                        .toList())
                .toList();
        var source = new StepDataSource(TestPostgres.app(database), fault, () -> {});
        var doors = new Plain(source, tenant);
        doors.prepare();
        fixture.analyse();
        return new ExportHammer(doors, revocations).run(groups, 2, 2);
    }

    private static List<String> recalledItems(Fixture fixture, UUID tenant) {
        return fixture.texts(
                "select count(*) from skillforge.partner_export_items where tenant_id = ? and status = 'recalled'",
                tenant);
    }

    /** The services over a plain database; each thread keeps its connection until the JVM ends. */
    private record Plain(Services services, UUID tenant) implements ExportHammer.Doors {

        private Plain(StepDataSource source, UUID tenant) {
            this(new Services(source), tenant);
        }

        @Override
        public UUID prepare() {
            var export = UUID.randomUUID();
            services.transaction(() -> {
                services.insertExport(export, tenant);
                return null;
            });
            UUID after = null;
            do {
                var last = after;
                after = services.transaction(() -> services.preparation.add(export, tenant, last));
            } while (after != null);
            services.transaction(() -> services.preparation.close(export, tenant));
            return export;
        }

        @Override
        public void deliver(UUID export) {
            while (services.transaction(() -> services.delivery.deliverSome(tenant, export))) {
                // As ExportService does.
            }
            services.transaction(() -> services.delivery.close(tenant, export));
        }

        @Override
        public ExportItemPageView fetch(UUID export, UUID after) {
            return services.transaction(() -> services.catalog.fetch(tenant, export, after, 20));
        }

        @Override
        public void revoke(UUID user) {
            tell(user, EventType.REVOKED);
        }

        @Override
        public void grant(UUID user) {
            tell(user, EventType.GRANTED);
        }

        private void tell(UUID user, EventType type) {
            var now = Instant.now();
            var event = new ConsentEvent(
                    UUID.randomUUID().toString(),
                    type,
                    new SubjectKey.UserId(user),
                    Set.of(Purpose.PARTNER_SHARING),
                    now,
                    "test",
                    null);
            services.transaction(() -> services.consent.apply(event, Arrival.of(Channel.QUEUE, now)));
        }

        @Override
        public int given(UUID user) {
            return services.transaction(() -> services.given(user));
        }
    }
}
