package io.skillforge.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final byte[] REF = new byte[32];
    private static final UUID ID = UUID.fromString("01a1fc76-70a3-745c-92e0-a6a1c00d1465");

    static {
        Arrays.fill(REF, (byte) 0xab);
    }

    @Test
    void hashesAsTheDatabaseDoes() {
        // The same row and hash stand in the flyway module's AuditLogIT, which asks skillforge.audit_hash for it.
        assertThat(HexFormat.of().formatHex(full().computeHash()))
                .isEqualTo("9009dd73fe6c3cab9fb6bf36e9bb7ce5ebbf68a155e5243416f05391bacb17cc");
    }

    @Test
    void tellsFieldsApartThatReadTheSameInARow() {
        var hashes = List.of(
                entry("ab", "c", null, "{}").computeHash(),
                entry("a", "bc", null, "{}").computeHash(),
                entry("abc", null, null, "{}").computeHash(),
                entry("abc", "", null, "{}").computeHash(),
                entry(null, "abc", null, "{}").computeHash(),
                entry("ab", "c", ID, "{}").computeHash(),
                entry("ab", "c", null, "{ }").computeHash());
        assertThat(hashes.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates();
    }

    private static Entry full() {
        return new Entry(
                11,
                4711,
                REF,
                Entry.NO_HASH,
                Instant.parse("2026-11-21T07:00:00.123456Z"),
                "consent.revoked",
                "user",
                "abcdef",
                ID,
                REF,
                "user",
                "Ünïcode",
                null,
                "{\"purposes\":[\"marketing\"]}");
    }

    private static Entry entry(String objectType, String objectId, UUID runId, String details) {
        var row = Log.row(1, details);
        return new Entry(
                row.chain(),
                row.seq(),
                row.prevHash(),
                row.hash(),
                row.occurredAt(),
                row.event(),
                row.actorKind(),
                row.actorRef(),
                row.tenant(),
                row.subjectRef(),
                objectType,
                objectId,
                runId,
                details);
    }
}
