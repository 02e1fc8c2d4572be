package io.skillforge.retention;

import io.skillforge.retention.domain.Policy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Random policies, tenants, people and what they have, with clocks close to where it matters. */
final class World {

    private static final int TENANTS = 8;
    private static final int EMPTY = 4;

    private static final List<Period> WINDOWS = List.of(
            Period.ZERO,
            Period.ofDays(1),
            Period.ofDays(30),
            Period.ofMonths(1),
            Period.ofMonths(13),
            Period.ofYears(2),
            Period.ofYears(4));
    private static final List<Duration> OFFSETS = List.of(
            Duration.ZERO,
            Duration.ofNanos(1000),
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofHours(25),
            Duration.ofDays(29),
            Duration.ofDays(400));

    final Map<String, Policy> policies = new LinkedHashMap<>();
    final List<UUID> tenants = new ArrayList<>();
    final List<UUID> people = new ArrayList<>();
    final Instant now;
    private final Random random;
    private final Connection connection;
    private final StringBuilder script = new StringBuilder();

    World(Random random, Connection connection, Instant now) {
        this.random = random;
        this.connection = connection;
        this.now = now;
    }

    /** Replaces everything there is. */
    void make(List<String> datasets, int size) throws SQLException {
        script.append("""
                truncate skillforge.retention_runs, skillforge.legal_holds, skillforge.learning_pathway_history cascade;
                delete from skillforge.experiences; delete from skillforge.advisor_assignments;
                delete from skillforge.users; delete from skillforge.subject_keys;
                delete from skillforge.partner_tenancy where partner_code <> 'direct';
                """);
        datasets.forEach(this::policy);
        for (var i = 0; i < TENANTS; i++) {
            tenant(i);
        }
        for (var i = 0; i < size; i++) {
            person(i);
        }
        for (var i = 0; i < 20; i++) {
            add(
                    "learning_pathway_history(pathway_id, row_version, change, definition, changed_at)",
                    "'" + id() + "', 1, 'updated', '{}', " + at("learning_pathway_history"));
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            hold();
        }
        run();
    }

    void run() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script.toString());
        }
        script.setLength(0);
    }

    private void policy(String dataset) {
        var monthly = dataset.equals("user_activity") || dataset.equals("session_events");
        var keep = monthly
                ? List.of(Period.ofDays(90), Period.ofDays(365), Period.ofMonths(14))
                        .get(random.nextInt(3))
                : WINDOWS.get(random.nextInt(WINDOWS.size()));
        var policy = new Policy(
                dataset,
                "",
                keep,
                "",
                Period.ZERO,
                Period.ZERO,
                random.nextInt(12) == 0,
                1 + random.nextInt(40),
                "nightly",
                BigDecimal.TEN,
                "",
                "",
                now);
        policies.put(dataset, policy);
        script.append("update skillforge.retention_policy set keep = '")
                .append(keep)
                .append("', legal_minimum = '0', on_hold = ")
                .append(policy.onHold())
                .append(", batch_size = ")
                .append(policy.batchSize())
                .append(" where dataset = '")
                .append(dataset)
                .append("';\n");
    }

    private void tenant(int number) {
        var tenant = id();
        tenants.add(tenant);
        // Those who have nobody leave, or hardly a world would have a tenant to purge.
        var leaves = number >= TENANTS - EMPTY || random.nextBoolean() ? at("partner_tenancy") : "null";
        add(
                "partner_tenancy(id, partner_code, partner_name, terms_accepted_at, offboarding_at)",
                quoted(tenant) + ", 'p-" + number + "-x', 'P', now(), " + leaves);
        add("partner_settings(tenant_id)", quoted(tenant));
        if (random.nextBoolean()) {
            add(
                    "partner_exports(id, tenant_id, status, requested_by, items)",
                    quoted(id()) + ", " + quoted(tenant) + ", 'delivered', 'test', 0");
            add(
                    "outbox(id, kind, type, destination, tenant_id, payload, next_attempt_at, created_at)",
                    quoted(id()) + ", 'queue', 't', 'q', " + quoted(tenant) + ", '{}', now(), now()");
        }
        add(
                "subject_keys(owner_id, purpose, tenant_id, wrapped_key, wrapping_key_id)",
                quoted(tenant) + ", 'pii_partner', " + quoted(tenant) + ", '\\x01', 'test'");
    }

    private void person(int number) {
        var tenant = tenants.get(random.nextInt(TENANTS - EMPTY));
        var user = id();
        var deleted = random.nextInt(3) == 0 ? at(random.nextBoolean() ? "users" : "saved_roles") : "null";
        people.add(user);
        add(
                "users(id, partner_tenant_id, external_ref, email, email_index, consent_version, consent_signed_at, last_active_at,"
                        + " created_at, deleted_at, is_active)",
                quoted(user) + ", " + quoted(tenant) + ", '" + number + "', '\\x01', '\\x" + "%08x".formatted(number)
                        + "', '1', now(), " + maybe("inactive_accounts") + ", " + at("inactive_accounts") + ", "
                        + deleted
                        + ", " + deleted.equals("null"));
        var whose = quoted(tenant) + ", " + quoted(user);
        add(
                "subject_keys(owner_id, purpose, tenant_id, user_id, wrapped_key, wrapping_key_id)",
                quoted(user) + ", 'pii_user', " + whose + ", '\\x01', 'test'");
        add("user_profiles(tenant_id, user_id)", whose);
        rows(
                3,
                () -> add(
                        "user_activity(id, tenant_id, user_id, occurred_at, activity)",
                        quoted(id()) + ", " + whose + ", " + at("user_activity") + ", 'x'"));
        rows(
                3,
                () -> add(
                        "session_events(id, tenant_id, user_id, occurred_at, session_id, event)",
                        quoted(id()) + ", " + whose + ", " + at("session_events") + ", " + quoted(id()) + ", 'x'"));
        rows(
                3,
                () -> add(
                        "experiences(id, tenant_id, user_id, occupation_id, title, description, employer_name, location)",
                        quoted(id()) + ", " + whose + ", md5('occupation 1')::uuid, 'T', 'about', "
                                + pick("null", "'\\x01'", "'Acme'::bytea", "'Beta'::bytea") + ", "
                                + pick("null", "'{\"city\": \"Ulm\"}'")));
        rows(
                2,
                () -> add(
                        "experiences(id, tenant_id, user_ref, occupation_id, title, purged_at)",
                        quoted(id()) + ", " + quoted(tenant) + ", '\\x02', md5('occupation 1')::uuid, 'T', "
                                + at("experiences")));
        rows(3, () -> assessment(whose));
        rows(3, () -> notification(whose));
        rows(
                2,
                () -> add(
                        "saved_roles(tenant_id, user_id, occupation_id)",
                        whose + ", md5('occupation " + (1 + random.nextInt(2)) + "')::uuid"));
        rows(2, () -> assignment(tenant, user));
        rows(
                1,
                () -> add(
                        "consent_grants(id, tenant_id, user_id, purpose, granted_at)",
                        quoted(id()) + ", " + whose + ", 'marketing', now()"));
        rows(
                1,
                () -> add(
                        "consent_events(event_id, type, source, channel, tenant_id, user_id, received_at, status)",
                        quoted(id()) + ", 'consent.revoked', 't', 'queue', " + whose + ", now(), 'applied'"));
    }

    private void assessment(String whose) {
        var score = pick("null", "'{\"overall\": 83.5, \"parts\": {\"a\": 12}}'");
        var done = score.equals("null") ? "null" : maybe("assessments");
        add(
                "assessments(id, tenant_id, user_id, assessment_type, version, status, score, completed_at, cancelled_at,"
                        + " updated_at)",
                quoted(id()) + ", " + whose + ", 't', '1', '" + (done.equals("null") ? "processing" : "completed")
                        + "', " + score + ", " + done + ", " + maybe("assessments") + ", " + at("assessments"));
    }

    void notification(String whose) {
        add(
                "notifications(id, tenant_id, user_id, channel, template_key, sent_at, scheduled_for, created_at)",
                quoted(id()) + ", " + whose + ", 'email', 't', " + maybe("notifications") + ", "
                        + maybe("notifications") + ", " + at("notifications"));
    }

    private void assignment(UUID tenant, UUID user) {
        if (people.size() > 1) {
            var other = "(select id from skillforge.users where partner_tenant_id = " + quoted(tenant) + " and id <> "
                    + quoted(user) + " order by md5(id || '" + random.nextInt() + "') limit 1)";
            var closed = maybe("advisor_assignments");
            var columns = "advisor_assignments(id, tenant_id, advisor_user_id, advisee_user_id, status, closed_at)";
            script.append("insert into skillforge.")
                    .append(columns)
                    .append(" select ")
                    .append(quoted(id()))
                    .append(", ")
                    .append(quoted(tenant))
                    .append(", a, ")
                    .append(quoted(user))
                    .append(", '")
                    .append(closed.equals("null") ? "active" : "closed")
                    .append("', ")
                    .append(closed)
                    .append(" from ")
                    .append(other)
                    .append(" x(a) on conflict do nothing;\n");
        }
    }

    /** Of a dataset, a tenant, a person, or what they have in common; some are over or released. */
    void hold() {
        var datasets = List.copyOf(policies.keySet());
        var dataset = random.nextInt(3) == 0 ? null : datasets.get(random.nextInt(datasets.size()));
        var scope = dataset == null ? 1 + random.nextInt(2) : random.nextInt(3);
        var of = List.of("dataset", "tenant", "person").get(scope);
        var who = scope == 2
                ? "partner_tenant_id, id, '\\x01'::bytea from skillforge.users where id = "
                        + quoted(people.get(random.nextInt(people.size())))
                : (scope == 1 ? quoted(tenants.get(random.nextInt(tenants.size()))) + "::uuid" : "null::uuid")
                        + ", null::uuid, null::bytea";
        var until = pick("null", "null", "'" + now.plusSeconds(1800) + "'", "'" + now.minusSeconds(1) + "'");
        script.append(
                        "insert into skillforge.legal_holds(id, scope, dataset, reason, placed_by, placed_at, until, tenant_id,")
                .append(" user_id, subject_ref) select ")
                .append(quoted(id()))
                .append(", '")
                .append(of)
                .append("', ")
                .append(dataset == null ? "null" : "'" + dataset + "'")
                .append(", 'r', 'p', now(), ")
                .append(until)
                .append("::timestamptz, ")
                .append(who)
                .append(";\n");
    }

    private void rows(int most, Runnable row) {
        for (var i = random.nextInt(most + 1); i > 0; i--) {
            row.run();
        }
    }

    private void add(String columns, String values) {
        script.append("insert into skillforge.")
                .append(columns)
                .append(" values (")
                .append(values)
                .append(") on conflict do nothing;\n");
    }

    String maybe(String dataset) {
        return random.nextInt(3) == 0 ? "null" : at(dataset);
    }

    /** A moment at, or on one side of, the dataset's cutoff. */
    String at(String dataset) {
        var cutoff = policies.get(dataset).cutoff(now);
        var offset = OFFSETS.get(random.nextInt(OFFSETS.size()));
        return "'" + (random.nextBoolean() ? cutoff.minus(offset) : cutoff.plus(offset)) + "'";
    }

    private String pick(String... one) {
        return one[random.nextInt(one.length)];
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static String quoted(UUID id) {
        return "'" + id + "'";
    }

    /** Days at which calendars are odd. */
    static Instant someMoment(Random random) {
        var days = List.of(
                "2026-10-25T00:59:59.999999Z",
                "2026-10-25T01:00:00Z",
                "2026-10-31T23:59:59Z",
                "2026-11-01T06:30:00Z",
                "2026-11-15T12:00:00Z");
        return Instant.parse(days.get(random.nextInt(days.size())));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
