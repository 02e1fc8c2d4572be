package io.skillforge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.audit.Finding.Kind;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("AUD-4 Tampering is found, whoever did it")
class AuditTamperIT {

    private static final int CHAIN = 3;

    /** Makes numbers and hashes right again, as somebody can who has the functions of the database. */
    private static final String CHAIN_ANEW = """
            do $$
            declare
                l audit_log;
                before audit_log;
                n bigint := 0;
            begin
                update audit_log set seq = seq + 1000 where chain = 3;
                for l in select * from audit_log where chain = 3 order by seq loop
                    n := n + 1;
                    update audit_log set seq = n, prev_hash = coalesce(before.hash, decode(repeat('00', 32), 'hex'))
                     where chain = 3 and seq = l.seq;
                    update audit_log a set hash = audit_hash(a) where chain = 3 and seq = n returning a.* into before;
                end loop;
            end $$""";

    @TempDir
    Path keys;

    private static DatabaseLogin database;

    private static LoginDatabase app;

    private AuditedLog log;

    @BeforeAll
    static void migrate() {
        database = TestPostgres.shared(17).migratedDatabase();
        app = new LoginDatabase(TestPostgres.app(database));
    }

    /** Thirty rows in one chain and a few in others, anchored three times. */
    @BeforeEach
    void write() throws SQLException {
        log = new AuditedLog(database, app, keys);
        for (var part = 0; part < 3; part++) {
            log.append(CHAIN, 10);
            log.append(part, 2);
            log.anchor();
        }
    }

    @Test
    void findsNothingInWhatNobodyTouched() {
        log.append(CHAIN, 5);
        var report = log.verification.verify();
        assertThat(report.ok()).isTrue();
        assertThat(report.chains()).hasSize(16);
        assertThat(report.chains().get(CHAIN).rows()).isEqualTo(35);
        assertThat(report.chains().get(CHAIN).head()).matches("[0-9a-f]{64}");
        assertThat(report.anchors().count()).isEqualTo(3);
        assertThat(report.anchors().unanchoredRows()).isEqualTo(5);
        assertThat(log.recorded).singleElement().satisfies(event -> assertThat(event.details())
                .containsEntry("ok", true)
                .containsEntry("rows", 41L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a changed detail       | update audit_log set details = '{}' where chain = 3 and seq = 15        | ROW_CHANGED  | 15
            a changed time         | update audit_log set occurred_at = now() where chain = 3 and seq = 15   | ROW_CHANGED  | 15
            another actor          | update audit_log set actor_ref = 'x' where chain = 3 and seq = 30       | ROW_CHANGED  | 30
            a changed hash         | update audit_log set hash = sha256('x') where chain = 3 and seq = 15    | ROW_CHANGED  | 15
            a removed row          | delete from audit_log where chain = 3 and seq = 15                      | ROWS_MISSING | 15
            a cut-off tail         | delete from audit_log where chain = 3 and seq > 25                      | TAIL_MISSING | 26
            a cut-off head         | delete from audit_log where chain = 3 and seq < 6                       | HEAD_MISSING | 1
            a removed chain        | delete from audit_log where chain = 3                                   | TAIL_MISSING | 1
            an emptied table       | truncate audit_log                                                      | TAIL_MISSING | 1
            """)
    void findsWhatBreaksTheChainOrEndsItEarly(String what, String command, Kind kind, long seq) throws SQLException {
        log.tamper(command);
        assertThat(first()).as(what).isEqualTo(Tuple.tuple(kind, seq));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a changed detail  | update audit_log set details = '{}' where chain = 3 and seq = 15               | 11
            a removed row     | delete from audit_log where chain = 3 and seq = 15                             | 11
            a cut-off head    | delete from audit_log where chain = 3 and seq < 6                              | 1
            an added row      | update audit_log set seq = seq + 100 where chain = 3 and seq > 22; \
                                insert into audit_log select chain, 23, prev_hash, hash, occurred_at, event, actor_kind, \
                                actor_ref, tenant_id, subject_ref, object_type, object_id, run_id, details \
                                from audit_log where chain = 3 and seq = 1                                     | 21
            changed places    | update audit_log set seq = case seq when 14 then 115 else 114 end \
                                where chain = 3 and seq in (14, 15); \
                                update audit_log set seq = seq - 100 where chain = 3 and seq > 100              | 11
            """)
    void findsWhatWasComputedAnewFromThereOn(String what, String command, long seq) throws SQLException {
        log.tamper(command + ";" + CHAIN_ANEW);
        assertThat(log.verification.verify().chains().get(CHAIN).findings())
                .as(what)
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(Tuple.tuple(Kind.REWRITTEN, seq));
    }

    @Test
    void findsRowsThatChangedPlaces() throws SQLException {
        log.tamper("""
                update audit_log set seq = case seq when 14 then 115 else 114 end where chain = 3 and seq in (14, 15);
                update audit_log set seq = seq - 100 where chain = 3 and seq > 100""");
        assertThat(first()).isEqualTo(Tuple.tuple(Kind.LINK_BROKEN, 14L));
    }

    @Test
    void findsARowThatStandsTwice() throws SQLException {
        log.tamper("""
                alter table audit_log drop constraint pk_audit_log;
                insert into audit_log select * from audit_log where chain = 3 and seq = 15""");
        assertThat(first()).isEqualTo(Tuple.tuple(Kind.ROW_REPEATED, 15L));
        log.tamper("truncate audit_log; alter table audit_log add constraint pk_audit_log primary key (chain, seq)");
    }

    @Test
    void doesNotTrustTheFunctionsOfTheDatabase() throws SQLException {
        log.tamper("""
                alter function audit_hash rename to true_hash;
                create function audit_hash(entry audit_log) returns bytea language sql as 'select entry.hash';
                update audit_log set details = '{}' where chain = 3 and seq = 15""");
        assertThat(first()).isEqualTo(Tuple.tuple(Kind.ROW_CHANGED, 15L));
        log.tamper("drop function audit_hash; alter function true_hash rename to audit_hash");
    }

    @Test
    void findsRemovedAndForgedAnchors() {
        var keysOfAnchors = List.copyOf(log.objects.objects.keySet());
        var second = log.objects.objects.remove(keysOfAnchors.get(1));
        assertThat(anchorFindings()).containsExactly(Kind.ANCHORS_MISSING);
        var text = new String(second, StandardCharsets.UTF_8);
        log.objects.put(keysOfAnchors.get(1), text.replaceFirst("\\..", ".A").getBytes(StandardCharsets.UTF_8));
        assertThat(anchorFindings()).startsWith(Kind.ANCHOR_FORGED);
    }

    @Test
    @DisplayName("AUD-5 A log that lost what was anchored is not anchored again")
    void doesNotAnchorAWrongLog() throws SQLException {
        log.tamper("update audit_log set details = '{}' where chain = 3 and seq = 15;" + CHAIN_ANEW);
        log.append(CHAIN, 1);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(log::anchor)
                .withMessageContaining("Row 30 of chain 3")
                .extracting(DomainException::kind)
                .isEqualTo(ProblemKind.AUDIT_LOG_BROKEN);
        assertThat(log.objects.objects).hasSize(3);
    }

    @Test
    @DisplayName("AUD-5 An anchor is set when the log has grown, and goes on after a restart")
    void anchorsWhatGrew() {
        log.anchor();
        assertThat(log.objects.objects).hasSize(3);
        log.forgetAnchors();
        log.append(CHAIN, 1);
        assertThat(log.anchor().orElseThrow().anchor().orElseThrow().number()).isEqualTo(4);
        assertThat(log.verification.verify().ok()).isTrue();
    }

    @Test
    void anEmptyLogIsWholeAndNotAnchored() throws SQLException {
        var empty = new AuditedLog(database, app, keys);
        assertThat(empty.anchor()).isEmpty();
        assertThat(empty.verification.verify().ok()).isTrue();
    }

    @Test
    @DisplayName("AUD-1 What eight threads write at once, with anchors in between, is whole")
    void staysWholeUnderManyWriters() throws Exception {
        var threads = Executors.newFixedThreadPool(9);
        try {
            var writers = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (var i = 0; i < 16; i++) {
                            log.append((thread + i) % 16, 5);
                        }
                        return null;
                    })
                    .toList();
            var done = threads.invokeAll(writers);
            for (var writer : done) {
                writer.get();
            }
            log.anchor();
        } finally {
            threads.shutdown();
        }
        var report = log.verification.verify();
        assertThat(report.ok()).isTrue();
        assertThat(report.chains().stream()
                        .mapToLong(VerificationReport.Chain::rows)
                        .sum())
                .isEqualTo(36 + 640);
    }

    private Tuple first() {
        return log.verification.verify().chains().get(CHAIN).findings().stream()
                .map(finding -> Tuple.tuple(finding.kind(), finding.seq()))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> anchorFindings() {
        return log.verification.verify().anchors().findings().stream()
                .map(Finding::kind)
                .toList();
    }
}
