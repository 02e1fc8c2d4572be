package io.skillforge.retention;

import io.skillforge.retention.domain.Bands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a purge has to do, said once more: slow, obvious, one row after the other, and without the register, the catalog or
 * any SQL. It changes the snapshot it is given.
 */
final class Model {

    private static final Set<String> GOES_WITH_USER = Set.of(
            "user_activity",
            "session_events",
            "experiences",
            "experiences_anonymise",
            "assessments",
            "assessments_mask",
            "notifications",
            "saved_roles",
            "advisor_assignments",
            "advisor_assignments_anonymise");
    static final List<String> ORDER = List.of(
            "user_activity",
            "session_events",
            "experiences_anonymise",
            "experiences",
            "assessments_mask",
            "assessments",
            "notifications",
            "saved_roles",
            "advisor_assignments_anonymise",
            "advisor_assignments",
            "learning_pathway_history",
            "inactive_accounts",
            "users",
            "partner_tenancy");
    private static final List<String> HANGS_ON_USER = List.of(
            "subject_keys",
            "user_profiles",
            "user_skills",
            "progress_history",
            "assessments",
            "saved_roles",
            "notifications",
            "notification_preferences",
            "resume_ingestions",
            "user_activity",
            "session_events",
            "consent_grants",
            "consent_run_subjects",
            "partner_export_items");

    private final Snapshot state;
    private final Engine engine;
    private final Map<String, Instant> cutoffs;
    private final Set<String> onHold;
    private final String tenant;
    private final Map<String, Set<YearMonth>> months;
    private Instant now;

    /** By dataset, how many rows were meant, were done, and stayed or came since. */
    final Map<String, long[]> counts = new TreeMap<>();

    /** @param months the partitions there are, for tables that have them */
    Model(
            Snapshot state,
            Engine engine,
            Map<String, Instant> cutoffs,
            Set<String> onHold,
            String tenant,
            Map<String, Set<YearMonth>> months) {
        this.state = state;
        this.engine = engine;
        this.cutoffs = cutoffs;
        this.onHold = onHold;
        this.tenant = tenant;
        this.months = months;
    }

    static String table(String dataset) {
        return switch (dataset) {
            case "inactive_accounts" -> "users";
            case "experiences_anonymise", "assessments_mask", "advisor_assignments_anonymise" ->
                dataset.substring(0, dataset.lastIndexOf('_'));
            default -> dataset;
        };
    }

    /** The keys that are due and not held. */
    Map<String, Set<String>> plan(Instant at) {
        now = at;
        var plan = new TreeMap<String, Set<String>>();
        cutoffs.keySet().forEach(dataset -> plan.put(dataset, onHold.contains(dataset) ? Set.of() : due(dataset)));
        return plan;
    }

    private Set<String> due(String dataset) {
        var keys = new TreeSet<String>();
        state.table(table(dataset)).forEach((key, row) -> {
            if (isDue(dataset, key, row) && !isHeld(dataset, key, row)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Does the planned rows that are still due and not held; of a month that goes whole all or none. */
    void apply(Map<String, Set<String>> plan, Snapshot planned, Instant at) {
        now = at;
        for (var dataset : ORDER) {
            if (plan.containsKey(dataset)) {
                apply(dataset, new TreeSet<>(plan.get(dataset)), planned);
            }
        }
    }

    private void apply(String dataset, Set<String> keys, Snapshot planned) {
        var meant = keys.size();
        var whole = wholeMonths(dataset, planned);
        keys.removeIf(key -> !whole.isEmpty()
                && whole.containsKey(month(planned.table(dataset).get(key))));
        var done = 0;
        for (var key : keys) {
            var row = state.table(table(dataset)).get(key);
            if (row != null && isDue(dataset, key, row) && !isHeld(dataset, key, row)) {
                act(dataset, key, row);
                done++;
            }
        }
        for (var month : whole.entrySet()) {
            var there = inMonth(state, dataset, month.getKey());
            if (there.equals(month.getValue()) && there.stream().noneMatch(key -> held(dataset, key))) {
                there.forEach(state.table(dataset)::remove);
                done += there.size();
            }
        }
        counts.put(dataset, new long[] {meant, done});
    }

    private boolean held(String dataset, String key) {
        return isHeld(dataset, key, state.table(dataset).get(key));
    }

    /** Months that were over at planning and had nothing held in them, with their rows. */
    private Map<YearMonth, Set<String>> wholeMonths(String dataset, Snapshot planned) {
        var whole = new TreeMap<YearMonth, Set<String>>();
        if (tenant == null && !onHold.contains(dataset)) {
            for (var month : months.getOrDefault(dataset, Set.of())) {
                var end = month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                var rows = inMonth(planned, dataset, month);
                if (!end.isAfter(cutoffs.get(dataset))
                        && plannedWhole.getOrDefault(dataset, Set.of()).contains(month)) {
                    whole.put(month, rows);
                }
            }
        }
        return whole;
    }

    /** Which months nothing was held in when the plan was made; to be asked at that moment. */
    final Map<String, Set<YearMonth>> plannedWhole = new TreeMap<>();

    void rememberMonths() {
        months.forEach((table, all) -> {
            var free = new TreeSet<>(all);
            free.removeIf(month -> inMonth(state, table, month).stream().anyMatch(key -> held(table, key)));
            plannedWhole.put(table, free);
        });
    }

    private static Set<String> inMonth(Snapshot snapshot, String table, YearMonth month) {
        var keys = new TreeSet<String>();
        snapshot.table(table).forEach((key, row) -> {
            if (month.equals(month(row))) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static YearMonth month(Map<String, String> row) {
        var at = Snapshot.instant(row, "occurred_at");
        return at == null ? null : YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    private boolean isDue(String dataset, String key, Map<String, String> row) {
        var clock = clock(dataset, row);
        if (clock == null || !clock.isBefore(cutoffs.get(dataset))) {
            return false;
        }
        var owner = dataset.equals("users") || dataset.equals("inactive_accounts") ? "partner_tenant_id" : "tenant_id";
        if (tenant != null && !tenant.equals(dataset.equals("partner_tenancy") ? key : row.get(owner))) {
            return false;
        }
        return switch (dataset) {
            case "experiences_anonymise" -> row.get("employer_name") != null || row.get("location") != null;
            case "assessments_mask" -> row.get("score") != null && row.get("masked_at") == null;
            case "advisor_assignments_anonymise" -> row.get("advisor_user_id") != null;
            case "inactive_accounts" -> row.get("deleted_at") == null;
            case "partner_tenancy" -> nothingLeftOf(key);
            default -> true;
        };
    }

    private boolean nothingLeftOf(String id) {
        Predicate<Map<String, String>> its =
                row -> id.equals(row.get("tenant_id")) || id.equals(row.get("partner_tenant_id"));
        return List.of("users", "experiences", "advisor_assignments").stream()
                .noneMatch(table -> state.table(table).values().stream().anyMatch(its));
    }

    private Instant clock(String dataset, Map<String, String> row) {
        return switch (dataset) {
            case "user_activity", "session_events" -> Snapshot.instant(row, "occurred_at");
            case "experiences" -> Snapshot.instant(row, "purged_at");
            case "experiences_anonymise", "assessments_mask", "saved_roles" -> closing(row.get("user_id"));
            case "advisor_assignments_anonymise" -> closing(row.get("advisee_user_id"));
            case "assessments" -> first(row, "completed_at", "cancelled_at", "updated_at");
            case "notifications" -> first(row, "sent_at", "scheduled_for", "created_at");
            case "advisor_assignments" -> Snapshot.instant(row, "closed_at");
            case "learning_pathway_history" -> Snapshot.instant(row, "changed_at");
            case "inactive_accounts" -> first(row, "last_active_at", "created_at");
            case "users" -> Snapshot.instant(row, "deleted_at");
            case "partner_tenancy" -> Snapshot.instant(row, "offboarding_at");
            default -> throw new IllegalArgumentException(dataset);
        };
    }

    private Instant closing(String user) {
        return user == null ? null : Snapshot.instant(state.table("users").get(user), "deleted_at");
    }

    private static Instant first(Map<String, String> row, String... columns) {
        for (var column : columns) {
            if (row.get(column) != null) {
                return Snapshot.instant(row, column);
            }
        }
        return null;
    }

    private boolean isHeld(String dataset, String key, Map<String, String> row) {
        var group = new TreeSet<String>();
        ORDER.stream().filter(each -> table(each).equals(table(dataset))).forEach(group::add);
        if (dataset.equals("users")) {
            group.addAll(GOES_WITH_USER);
        }
        var its = dataset.equals("users") || dataset.equals("inactive_accounts")
                ? row.get("partner_tenant_id")
                : dataset.equals("partner_tenancy") ? key : row.get("tenant_id");
        var persons = new ArrayList<String>();
        for (var column : List.of("user_id", "advisor_user_id", "advisee_user_id")) {
            persons.add(row.get(column));
        }
        persons.add(table(dataset).equals("users") ? key : null);
        if (dataset.equals("users")) {
            // What names both would be emptied of both.
            state.table("advisor_assignments").values().stream()
                    .map(each -> Arrays.asList(each.get("advisor_user_id"), each.get("advisee_user_id")))
                    .forEach(pair -> persons.addAll(pair.contains(key) ? pair : List.of()));
        }
        for (var hold : state.table("legal_holds").values()) {
            var until = Snapshot.instant(hold, "until");
            var counts = hold.get("released_at") == null
                    && (until == null || until.isAfter(now))
                    && (hold.get("dataset") == null || group.contains(hold.get("dataset")));
            var covers =
                    switch (hold.get("scope")) {
                        case "dataset" -> true;
                        case "tenant" -> hold.get("tenant_id").equals(its);
                        default -> hold.get("user_id") != null && persons.contains(hold.get("user_id"));
                    };
            if (counts && covers) {
                return true;
            }
        }
        return false;
    }

    private void act(String dataset, String key, Map<String, String> row) {
        switch (dataset) {
            case "experiences_anonymise" -> {
                anonymise(row);
                version(row);
            }
            case "assessments_mask" -> {
                row.put("score", Bands.mask(row.get("score")));
                row.put("masked_at", now.toString());
                version(row);
            }
            case "advisor_assignments_anonymise" -> {
                row.put("advisor_ref", hash("advisor_assignments", row.get("advisor_user_id")));
                row.put("advisor_user_id", null);
                end(row);
                version(row);
            }
            case "inactive_accounts" -> {
                row.put("deleted_at", now.toString());
                row.put("is_active", "false");
                version(row);
            }
            case "users" -> purge(key);
            case "partner_tenancy" -> {
                state.table("partner_settings").remove(key);
                for (var table : List.of("partner_exports", "quarantine", "outbox")) {
                    state.table(table).values().removeIf(each -> key.equals(each.get("tenant_id")));
                }
                state.table("subject_keys").values().removeIf(each -> key.equals(each.get("owner_id")));
                state.table("partner_tenancy").remove(key);
            }
            default -> state.table(table(dataset)).remove(key);
        }
    }

    private void purge(String user) {
        state.table("experiences").values().stream()
                .filter(row -> user.equals(row.get("user_id")))
                .forEach(row -> {
                    anonymise(row);
                    row.put("user_ref", hash("experiences", user));
                    row.put("user_id", null);
                    row.put("purged_at", now.toString());
                    row.put("description", null);
                    version(row);
                });
        for (var row : state.table("advisor_assignments").values()) {
            var advisor = user.equals(row.get("advisor_user_id"));
            var advisee = user.equals(row.get("advisee_user_id"));
            if (advisee) {
                row.put("advisee_ref", hash("advisor_assignments", user));
                row.put("advisee_user_id", null);
            }
            if (row.get("advisor_user_id") != null && (advisor || advisee)) {
                row.put("advisor_ref", hash("advisor_assignments", row.get("advisor_user_id")));
                row.put("advisor_user_id", null);
            }
            if (advisor || advisee) {
                end(row);
                version(row);
            }
        }
        HANGS_ON_USER.forEach(table -> state.table(table).values().removeIf(row -> user.equals(row.get("user_id"))));
        for (var table : List.of("consent_events", "consent_revocations", "legal_holds")) {
            state.table(table).values().stream()
                    .filter(row -> user.equals(row.get("user_id")))
                    .forEach(row -> row.put("user_id", null));
        }
        state.table("users").remove(user);
    }

    private void anonymise(Map<String, String> row) {
        var employer = row.get("employer_name");
        if (employer != null && !employer.equals("\\x01")) {
            var text = new String(HexFormat.of().parseHex(employer.substring(2)), StandardCharsets.UTF_8);
            row.put("employer_ref", hash("experiences", text));
        }
        if (row.get("location") != null) {
            row.put("location_ref", hash("experiences", spaced(row.get("location"))));
        }
        row.put("employer_name", null);
        row.put("location", null);
    }

    /** As PostgreSQL writes JSON. */
    private static String spaced(String json) {
        return json.replace(":", ": ").replace(",", ", ");
    }

    private void end(Map<String, String> row) {
        row.put("status", "closed");
        if (row.get("closed_at") == null) {
            row.put("closed_at", now.toString());
        }
    }

    private static void version(Map<String, String> row) {
        row.put("row_version", String.valueOf(Long.parseLong(row.get("row_version")) + 1));
    }

    private String hash(String dataset, String value) {
        var of = new Anonymiser(engine.hashes).of(dataset, Anonymiser.RETENTION);
        return "\\x" + HexFormat.of().formatHex(of.hash(value));
    }
}
