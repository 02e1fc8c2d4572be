package io.skillforge.schema.tenancy;

import static io.skillforge.schema.tenancy.TwoTenants.ANN;
import static io.skillforge.schema.tenancy.TwoTenants.BOB;
import static io.skillforge.schema.tenancy.TwoTenants.HERE;
import static io.skillforge.schema.tenancy.TwoTenants.THERE;

import io.skillforge.schema.dictionary.TableEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries one table as the server's role: what can be seen, added, moved and removed in each scope, with {@link TwoTenants}. Answers a sentence for everything that is not as it must be.
 */
final class BehaviourCheck {

    private static final String REFUSED = "42501";

    private final Session session;
    private final TableEntry entry;
    private final String table;
    private final String tenant;
    private final List<String> findings = new ArrayList<>();

    private BehaviourCheck(Session session, TableEntry entry) {
        this.session = session;
        this.entry = entry;
        this.table = "skillforge." + entry.name();
        this.tenant = entry.tenancy().orElseThrow().tenant();
    }

    static List<String> findings(Session session, TableEntry entry) throws SQLException {
        var check = new BehaviourCheck(session, entry);
        check.nothingSet();
        check.tenant();
        check.person();
        return check.findings;
    }

    private void nothingSet() throws SQLException {
        var row = insert(rowOf(tenant + " = '" + HERE + "'"));
        expectSeen(0, "without a scope", null, null, null);
        expectSeen(0, "in a scope that does not exist", "everything", HERE, ANN);
        expectSeen(0, "in the scope of no tenant", "tenant", null, null);
        expectSeen(0, "in the scope of nobody", "person", HERE, null);
        expectSeen(count("true"), "in the scope of all", "all", null, null);
        expectRefused("adds a row without a scope", row, null, null, null);
        expectRefused("adds a row in the scope of no tenant", row, "tenant", null, null);
    }

    private void tenant() throws SQLException {
        var ours = insert(rowOf(tenant + " = '" + HERE + "'"));
        var theirs = insert(rowOf(tenant + " = '" + THERE + "'"));
        expectSeen(count(tenant + " = '" + HERE + "'"), "in the scope of a tenant", "tenant", HERE, null);
        expectRefused("adds a row to another tenant", theirs, "tenant", HERE, null);
        expectRefused("moves a row to another tenant", move(THERE), "tenant", HERE, null);
        expectUntouched("tenant", HERE, null, tenant + " = '" + THERE + "'");
        session.enter("tenant", HERE, null);
        if (session.attempt(ours).equals(REFUSED)) {
            findings.add(entry.name() + " lets a tenant add no row of its own");
        }
        session.leave();
    }

    private void person() throws SQLException {
        var persons = entry.tenancy().orElseThrow().persons();
        var own = persons.isEmpty()
                ? "false"
                : persons.stream().map(column -> column + " = '" + ANN + "'").collect(Collectors.joining(" or "));
        expectSeen(count(own), "in the scope of a person", "person", HERE, ANN);
        expectSeen(0, "in the scope of a person of another tenant", "person", THERE, ANN);
        expectUntouched("person", HERE, ANN, "not (" + own + ")");
        expectRefused(
                "lets a person add a row of another tenant",
                insert(rowOf(tenant + " = '" + THERE + "'")),
                "person",
                HERE,
                ANN);
        if (!persons.isEmpty()) {
            var neighbours = persons.get(persons.size() - 1) + " = '" + BOB + "'";
            expectRefused("lets a person add a row of a neighbour", insert(rowOf(neighbours)), "person", HERE, ANN);
        }
    }

    private void expectSeen(long expected, String where, String scope, UUID tenantId, UUID person) throws SQLException {
        session.enter(scope, tenantId, person);
        var seen = session.number("select count(*) from " + table);
        session.leave();
        if (seen != expected) {
            findings.add("%s shows %d rows %s, and not %d".formatted(entry.name(), seen, where, expected));
        }
    }

    private void expectRefused(String what, String command, String scope, UUID tenantId, UUID person)
            throws SQLException {
        session.enter(scope, tenantId, person);
        var state = session.attempt(command);
        session.leave();
        if (!state.equals(REFUSED)) {
            findings.add("%s %s (%s)".formatted(entry.name(), what, state));
        }
    }

    private void expectUntouched(String scope, UUID tenantId, UUID person, String others) throws SQLException {
        session.enter(scope, tenantId, person);
        var updated = session.taken("update %s set %s = %2$s where %s".formatted(table, tenant, others));
        var deleted = session.taken("delete from %s where %s".formatted(table, others));
        session.leave();
        if (updated + deleted > 0) {
            findings.add("%s lets the scope %s change rows of others".formatted(entry.name(), scope));
        }
    }

    /** As jsonb, seen by the superuser. */
    private String rowOf(String condition) throws SQLException {
        return session.column("select to_jsonb(t)::text from %s t where %s limit 1".formatted(table, condition))
                .get(0);
    }

    private long count(String condition) throws SQLException {
        return session.number("select count(*) from %s where %s".formatted(table, condition));
    }

    /** A row that is there already: row-level security is asked before a key is, so the refusal tells which it was. */
    private String insert(String row) {
        return "insert into %s select * from jsonb_populate_record(null::%1$s, '%s')"
                .formatted(table, row.replace("'", "''"));
    }

    private String move(UUID to) {
        return "update %s set %s = '%s'".formatted(table, tenant, to);
    }
}
