package io.skillforge.audit.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A chain in memory, for tests that tamper with it. */
final class Log {

    static final Instant TIME = Instant.parse("2026-11-21T07:00:00.123456Z");

    final List<Entry> rows = new ArrayList<>();

    /** A chain of so many rows, as the database writes it. */
    static Log of(int length) {
        var log = new Log();
        for (var seq = 1; seq <= length; seq++) {
            log.rows.add(row(seq, "{\"n\":" + seq + "}"));
        }
        log.chainAnew(0);
        return log;
    }

    static Entry row(long seq, String details) {
        return new Entry(
                3,
                seq,
                Entry.NO_HASH,
                Entry.NO_HASH,
                TIME.plusSeconds(seq),
                "consent.revoked",
                "queue",
                "ConsentRevocation",
                null,
                null,
                "user",
                null,
                null,
                details);
    }

    static Entry with(Entry row, long seq, byte[] prevHash, byte[] hash, String details) {
        return new Entry(
                row.chain(),
                seq,
                prevHash,
                hash,
                row.occurredAt(),
                row.event(),
                row.actorKind(),
                row.actorRef(),
                row.tenant(),
                row.subjectRef(),
                row.objectType(),
                row.objectId(),
                row.runId(),
                details);
    }

    /** What an attacker does who knows how the hashes are made: from an index on, numbers and hashes are right again. */
    void chainAnew(int from) {
        for (var i = from; i < rows.size(); i++) {
            var linked = with(
                    rows.get(i),
                    i + 1L,
                    i == 0 ? Entry.NO_HASH : rows.get(i - 1).hash(),
                    Entry.NO_HASH,
                    rows.get(i).details());
            rows.set(i, with(linked, linked.seq(), linked.prevHash(), linked.computeHash(), linked.details()));
        }
    }

    void change(int index, String details) {
        var row = rows.get(index);
        rows.set(index, with(row, row.seq(), row.prevHash(), row.hash(), details));
    }

    ChainWalk walk() {
        var walk = new ChainWalk();
        rows.stream()
                .sorted((one, other) -> Long.compare(one.seq(), other.seq()))
                .forEach(walk::next);
        return walk;
    }

    Head head() {
        var last = rows.get(rows.size() - 1);
        return new Head(last.chain(), last.seq(), HexFormat.of().formatHex(last.hash()));
    }
}
