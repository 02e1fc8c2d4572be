package io.skillforge.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.schema.fixture.TestPostgres;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log over HTTP, and a database whose owner tampers with it. */
@ServerTest
class AuditIT {

    private static final String AUDIT = "/api/v1/compliance/audit";
    private static final String VERIFICATION = AUDIT + "/verification";
    private static final String UNLOCK = """
            set local role skillforge_owner;
            set local search_path = skillforge;
            alter table audit_log disable trigger all;
            alter table audit_log no force row level security;
            """;
    private static final String LOCK = """
            alter table audit_log force row level security;
            alter table audit_log enable always trigger tr_audit_log__append_only;
            """;

    private final Api officer = Api.as("compliance-officer");

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, /verification", "POST, /anchors"})
    void isForOfficersOnly(String method, String path) {
        Problem.of(Api.anonymous().send(method, AUDIT + path, null), 401, "not-authenticated");
        for (var role : List.of("data-steward", "partner", "advisor", "learner", "release-manager")) {
            Problem.of(Api.as(role).send(method, AUDIT + path, null), 403, "forbidden");
        }
    }

    @Test
    @DisplayName("AUD-6 Reading the log stands in the log")
    void recordsItsReading() {
        var subject = "0199c0de-0000-7000-8000-000000000001";
        assertThat(officer.get(AUDIT + "?subject=" + subject + "&limit=5").status())
                .isEqualTo(200);
        var seen = officer.get(AUDIT + "?subject=" + subject + "&type=audit.read&from=2026-01-01T00:00:00Z")
                .json();
        var entry = seen.getJsonArray("items").getJsonObject(0);
        assertThat(entry.getString("event")).isEqualTo("audit.read");
        assertThat(entry.getString("actorKind")).isEqualTo("user");
        assertThat(entry.getString("actor")).matches("[0-9a-f]{64}");
        assertThat(entry.getString("subject")).matches("[0-9a-f]{64}");
        assertThat(entry.getString("hash")).matches("[0-9a-f]{64}");
        assertThat(entry.getJsonObject("details").getInt("rows")).isNotNegative();
        assertThat(seen.toString()).doesNotContain(subject, "tester");
    }

    @Test
    void listsPageByPage() {
        officer.get(AUDIT + "?limit=1");
        officer.get(AUDIT + "?limit=1");
        var first = officer.get(AUDIT + "?type=audit.read&limit=1").json();
        var second = officer.get(AUDIT + "?type=audit.read&limit=1&pageToken=" + first.getString("nextPageToken"))
                .json();
        assertThat(row(second)).isNotEqualTo(row(first));
        Problem.of(officer.get(AUDIT + "?from=yesterday"), 400, "parameter-invalid");
        Problem.of(officer.get(AUDIT + "?type=x"), 400, "parameter-invalid");
        Problem.of(officer.get(AUDIT + "?pageToken=x"), 400, "page-token-invalid");
    }

    private static String row(JsonObject page) {
        var entry = page.getJsonArray("items").getJsonObject(0);
        return entry.getInt("chain") + "/" + entry.getInt("seq");
    }

    @Test
    @DisplayName("AUD-5 Anchors lie outside the database, signed")
    void anchors() throws Exception {
        officer.get(AUDIT);
        var reply = officer.post(AUDIT + "/anchors");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var anchor = reply.json();
        assertThat(anchor.getInt("number")).isPositive();
        assertThat(anchor.getInt("rows")).isPositive();
        var objects = Path.of(System.getenv("SKILLFORGE_OBJECTS_FOLDER"));
        assertThat(Files.readString(objects.resolve(anchor.getString("key")))).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    @DisplayName("AUD-4 Tampering by the owner of the table is found")
    void findsTampering() throws SQLException {
        officer.get(AUDIT);
        officer.post(VERIFICATION);
        // What this test itself leaves in the log goes to other chains, so that this one can be put back.
        var chain = number("""
                select min(chain) from generate_series(0, 15) chain
                 where chain not in (select chain from skillforge.audit_log where event like 'audit.%')""");
        for (var i = 0; i < 3; i++) {
            asOwner("select append_audit(" + chain + "::smallint, now(), 'test.happened', 'system', 'test', null, null,"
                    + " null, null, null, '{}')");
        }
        officer.post(AUDIT + "/anchors");
        isWhole();
        asOwner("create table staging.audit_kept as select * from audit_log where chain = " + chain);
        asOwner("update audit_log set details = '{\"n\": 0}' where seq = 1 and chain = " + chain);
        assertThat(finding(chain)).isEqualTo("row-changed");
        asOwner("update audit_log a set hash = audit_hash(a) where seq = 1 and chain = " + chain);
        assertThat(finding(chain)).isIn("link-broken", "rewritten");
        asOwner("delete from audit_log where chain = " + chain);
        assertThat(finding(chain)).isEqualTo("tail-missing");
        Problem.of(officer.post(AUDIT + "/anchors"), 409, "audit-log-broken");
        asOwner("delete from audit_log where chain = " + chain
                + "; insert into audit_log select * from staging.audit_kept; drop table staging.audit_kept");
        isWhole();
    }

    private void isWhole() {
        var report = officer.post(VERIFICATION).json();
        assertThat(report.getBoolean("ok")).as(report.toString()).isTrue();
    }

    private String finding(int chain) {
        var report = officer.post(VERIFICATION).json();
        assertThat(report.getBoolean("ok")).isFalse();
        return report.getJsonArray("chains")
                .getJsonObject(chain)
                .getJsonArray("findings")
                .getJsonObject(0)
                .getString("kind");
    }

    private static void asOwner(String command) throws SQLException {
        try (var connection = TestPostgres.connect(TestServer.database());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(UNLOCK + command + ";" + LOCK);
            connection.commit();
        }
    }

    private static int number(String question) throws SQLException {
        try (var connection = TestPostgres.connect(TestServer.database());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
