package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.sql.DatabaseException;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.retention.store.PartitionStore;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random worlds, of which rows change between the plan and its execution: what a purge leaves is what the slow and obvious
 * {@link Model} leaves, row by row, and what it says it did is what it did.
 */
class RetentionModelIT {

    private static final int WORLDS = 12;
    private static final int PEOPLE = 70;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 7);
    private static final int FEWER = 30;

    private final Map<String, long[]> totals = new TreeMap<>();
    private Connection administrator;
    private Connection server;
    private Random random;

    @BeforeEach
    void migrate() throws SQLException {
        var login = TestPostgres.shared(17).migratedDatabase();
        administrator = TestPostgres.connect(login);
        try (var statement = administrator.createStatement()) {
            statement.execute("set timezone = 'UTC'");
        }
        TestPeople.addReference(administrator);
        server = TestPostgres.connect(TestPostgres.app(login));
    }

    @Test
    void leavesWhatTheModelLeaves() throws SQLException {
        var seed = Long.getLong("retention.seed", System.nanoTime());
        System.out.println("retention.seed=" + seed);
        random = new Random(seed);
        for (var i = 0; i < WORLDS; i++) {
            assertThat(differences(PEOPLE)).as("world %d of seed %d", i, seed).isEmpty();
        }
        totals.forEach((dataset, counts) -> {
            System.out.printf("%-30s %6d rows, %6d meant, %6d done%n", dataset, counts[0], counts[1], counts[2]);
            assertThat(counts[2]).as(dataset + " is done at all").isPositive();
            assertThat(counts[0] - counts[2])
                    .as(dataset + " has rows that stay")
                    .isPositive();
        });
        assertThat(totals.keySet()).containsExactlyInAnyOrderElementsOf(Model.ORDER);
        assertThat(totals.values().stream().mapToLong(counts -> counts[0]).sum())
                .isGreaterThan(8_000);
    }

    /** Faults that the comparison must find, or it would say nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create or replace function skillforge.active_holds(of_datasets text[], at timestamptz) returns table (scope text,"
                        + " tenant_id uuid, user_id uuid) language sql stable as 'select null::text, null::uuid, null::uuid limit 0'",
                "create function skillforge.spoil() returns trigger language plpgsql as 'begin delete from"
                        + " skillforge.notifications where id = (select id from skillforge.notifications where id <> old.id limit 1);"
                        + " return old; end'; create trigger spoil before delete on skillforge.assessments for each row execute"
                        + " function skillforge.spoil()",
                "create function skillforge.spoil() returns trigger language plpgsql as 'begin return null; end';"
                        + " create trigger spoil before delete on skillforge.saved_roles for each row execute function"
                        + " skillforge.spoil()",
                "create function skillforge.spoil() returns trigger language plpgsql as 'begin new.location := old.location;"
                        + " return new; end'; create trigger spoil before update on skillforge.experiences for each row execute"
                        + " function skillforge.spoil()",
                "create function skillforge.spoil() returns trigger language plpgsql as 'begin new.clock_to := null; new.keys :="
                        + " new.keys[2:]; return new; end'; create trigger spoil before insert on skillforge.retention_run_chunks"
                        + " for each row execute function skillforge.spoil()"
            })
    void seesAFault(String fault) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(fault);
        }
        random = new Random(1);
        var found = false;
        for (var i = 0; i < WORLDS && !found; i++) {
            found = isDifferent();
        }
        assertThat(found).as("a difference under the fault").isTrue();
    }

    private boolean isDifferent() throws SQLException {
        try {
            return !differences(FEWER).isEmpty();
        } catch (DatabaseException | IllegalStateException refused) {
            return true;
        }
    }

    private List<String> differences(int people) throws SQLException {
        var now = World.someMoment(random);
        var engine = new Engine(server, now);
        var world = new World(random, administrator, now);
        world.make(Model.ORDER, people);
        var months = months(engine);
        var request = request(world);
        var scope = request.tenant() != null && random.nextBoolean()
                ? Scope.tenant(world.tenants.get(0), Engine.ANN)
                : Scope.all(Engine.ANN);

        var run = engine.as(scope, () -> engine.plans().open(request));
        var cutoffs = run.datasets().stream()
                .collect(Collectors.toMap(
                        dataset -> dataset,
                        dataset -> request.before() != null
                                ? request.before()
                                : world.policies.get(dataset).cutoff(now)));
        var onHold = run.datasets().stream()
                .filter(dataset -> world.policies.get(dataset).onHold())
                .collect(Collectors.toSet());
        var tenant = request.tenant() == null ? null : world.tenants.get(0).toString();
        var planned = Snapshot.of(administrator);
        var planner = new Model(planned, engine, cutoffs, onHold, tenant, months);
        var plan = planner.plan(now);
        planner.rememberMonths();
        for (var dataset : run.datasets()) {
            engine.as(scope, () -> {
                engine.plans().plan(run.id(), dataset);
                return null;
            });
        }
        engine.as(scope, () -> engine.plans().seal(run.id()));
        engine.as(Engine.BOB, () -> engine.plans().approve(run.id()));

        meddle(world);
        engine.as(scope, () -> engine.purge().start(run.id()));
        if (random.nextBoolean()) {
            world.hold();
            world.run();
        }
        engine.clock.set(now.plus(Duration.ofHours(1)));
        var expected = Snapshot.of(administrator);
        var model = new Model(expected, engine, cutoffs, onHold, tenant, months);
        model.plannedWhole.putAll(planner.plannedWhole);
        var before = expected.copy();
        model.apply(plan, planned, engine.clock.instant());
        for (var did = ChunkOutcome.Kind.DONE; did != ChunkOutcome.Kind.FINISHED; ) {
            did = engine.as(scope, () -> engine.purge().next(run.id())).kind();
            if (did == ChunkOutcome.Kind.WAIT) {
                engine.clock.set(engine.clock.instant().plusSeconds(1));
            }
        }
        var ended = engine.as(scope, () -> engine.purge().finish(run.id(), RunStatus.SUCCEEDED, null));
        var found = Snapshot.of(administrator).differences(expected);
        compareCounts(ended, plan, model, found);
        count(before, model);
        return found;
    }

    /** What the run says of each dataset is what happened. */
    private static void compareCounts(
            RetentionRunView run, Map<String, Set<String>> plan, Model model, List<String> found) {
        for (var dataset : run.datasets()) {
            var own = run.items().stream()
                    .filter(item ->
                            item.dataset().equals(dataset) && !item.part().equals("hanging"))
                    .toList();
            var planned = own.stream().mapToLong(RetentionItemView::planned).sum();
            var affected = own.stream().mapToLong(RetentionItemView::affected).sum();
            if (planned != plan.get(dataset).size()) {
                found.add(dataset + " was planned for " + planned + ", not "
                        + plan.get(dataset).size());
            }
            if (affected != model.counts.get(dataset)[1]) {
                found.add(
                        dataset + " says " + affected + ", not " + model.counts.get(dataset)[1]);
            }
        }
    }

    private void count(Snapshot before, Model model) {
        model.counts.forEach((dataset, counts) -> {
            var total = totals.computeIfAbsent(dataset, any -> new long[3]);
            total[0] += before.table(Model.table(dataset)).size();
            total[1] += counts[0];
            total[2] += counts[1];
        });
    }

    private PlanRequest request(World world) throws SQLException {
        var tenant = random.nextInt(4) == 0 ? code(world.tenants.get(0)) : null;
        var before = random.nextInt(4) == 0 ? world.now.minus(Duration.ofDays(100 + random.nextInt(400))) : null;
        var datasets = random.nextInt(3) == 0
                ? Model.ORDER.stream().filter(dataset -> random.nextInt(3) > 0).toList()
                : Model.ORDER;
        if (tenant != null) {
            datasets = datasets.stream()
                    .filter(dataset -> !dataset.equals("learning_pathway_history"))
                    .toList();
        }
        return new PlanRequest(null, RunKind.MANUAL, tenant, datasets, before, "test", null);
    }

    private String code(UUID tenant) throws SQLException {
        try (var statement = administrator.createStatement();
                var row = statement.executeQuery(
                        "select partner_code from skillforge.partner_tenancy where id = '" + tenant + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Somebody restores accounts, closes others, changes clocks, deletes rows and adds some that are due. */
    private void meddle(World world) throws SQLException {
        try (var statement = administrator.createStatement()) {
            var some = " where left(md5(id || '" + random.nextInt() + "'), 1) ";
            statement.execute("update skillforge.users set deleted_at = null, is_active = true" + some + "= '0'");
            statement.execute("update skillforge.users set deleted_at = " + world.at("users") + some + "= '1'");
            statement.execute("update skillforge.users set last_active_at = now()" + some + "= '2'");
            statement.execute(
                    "update skillforge.assessments set updated_at = " + world.at("assessments") + some + "< '2'");
            statement.execute("delete from skillforge.notifications" + some + "= '3'");
            statement.execute("update skillforge.partner_tenancy set offboarding_at = null" + some + "= '4'");
            statement.execute(
                    "insert into skillforge.notifications (id, tenant_id, user_id, channel, template_key, created_at)"
                            + " select gen_random_uuid(), partner_tenant_id, id, 'email', 't', "
                            + world.at("notifications")
                            + " from skillforge.users" + some + "= '5'");
            statement.execute("insert into skillforge.user_activity (id, tenant_id, user_id, activity, occurred_at)"
                    + " select gen_random_uuid(), partner_tenant_id, id, 't', " + world.at("user_activity")
                    + " from skillforge.users" + some + "= '6'");
        }
    }

    /** The months there are; those that former worlds dropped are made again. */
    private static Map<String, Set<YearMonth>> months(Engine engine) {
        return engine.as(Engine.JOB, () -> {
            var store = engine.wiring.get(PartitionStore.class);
            var there = store.months();
            var months = new TreeMap<String, Set<YearMonth>>();
            for (var table : List.of("user_activity", "session_events")) {
                var all = new TreeSet<>(there.get(table));
                for (var month = FIRST_MONTH; month.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
                    if (all.add(month)) {
                        store.add(table, month);
                    }
                }
                months.put(table, all);
            }
            return months;
        });
    }
}
