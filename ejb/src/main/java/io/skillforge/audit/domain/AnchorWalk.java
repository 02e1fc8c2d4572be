package io.skillforge.audit.domain;

import io.skillforge.audit.Finding;
import io.skillforge.audit.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes along the anchors, oldest first, and compares each with the rows it names. Remembers, for each chain, up to where
 * the log is proven and the first row that is not the anchored one.
 */
public final class AnchorWalk {

    /**
     * A row that is not what was anchored.
     *
     * @param missing whether it is not there at all
     * @param provenTo the number of the last row before it that an anchor proves
     */
    record Breach(long seq, boolean missing, long provenTo, Instant at) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Head> newest = new TreeMap<>();
    private final Map<Integer, Long> provenTo = new TreeMap<>();
    private final Map<Integer, Breach> breaches = new TreeMap<>();
    private long count;
    private long number;
    private String fingerprint;
    private Instant at;

    /** @param hashes the hashes the log has where the anchor's heads say; nothing where there is no such row */
    public void next(StoredAnchor stored, Map<Head, String> hashes) {
        count++;
        if (stored.anchor().isPresent()) {
            follow(stored, stored.anchor().get());
            stored.anchor().get().heads().stream()
                    .filter(head -> !head.equals(newest.get(head.chain())))
                    .forEach(head -> compare(head, hashes.get(head)));
        } else {
            number++;
            found(number, Kind.ANCHOR_FORGED, stored.key() + " is not signed by this installation");
        }
        fingerprint = stored.fingerprint();
    }

    private void follow(StoredAnchor stored, Anchor anchor) {
        if (anchor.number() != number + 1 || !Objects.equals(anchor.previous(), fingerprint)) {
            found(number + 1, Kind.ANCHORS_MISSING, stored.key() + " does not follow the anchor that lies before it");
        }
        number = anchor.number();
        at = anchor.at();
    }

    private void compare(Head head, String hash) {
        newest.put(head.chain(), head);
        if (head.hash().equals(hash)) {
            provenTo.merge(head.chain(), head.seq(), Math::max);
        } else {
            breaches.putIfAbsent(
                    head.chain(), new Breach(head.seq(), hash == null, provenTo.getOrDefault(head.chain(), 0L), at));
        }
    }

    /** What the anchors say of a chain that was walked: nothing when the chain itself is as it was anchored. */
    public Optional<Finding> judge(int chain, ChainWalk walk) {
        return Optional.ofNullable(breaches.get(chain)).flatMap(breach -> {
            var from = breach.provenTo() + 1;
            if (!breach.missing()) {
                return Optional.of(new Finding(
                        from,
                        Kind.REWRITTEN,
                        "one of rows " + from + " to " + breach.seq() + " is not the one anchored at " + breach.at()));
            }
            return breach.seq() <= walk.last()
                    ? Optional.empty() // a gap that the walk itself has found
                    : Optional.of(new Finding(
                            walk.last() + 1,
                            Kind.TAIL_MISSING,
                            ChainWalk.missing(walk.last() + 1, breach.seq()) + "; anchored at " + breach.at()));
        });
    }

    public long unanchored(int chain, ChainWalk walk) {
        var head = newest.get(chain);
        return Math.max(0, walk.last() - (head == null ? 0 : head.seq()));
    }

    private void found(long anchor, Kind kind, String detail) {
        if (findings.size() < ChainWalk.MOST_FINDINGS) {
            findings.add(new Finding(anchor, kind, detail));
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public long count() {
        return count;
    }

    /** When the newest anchor was set; null without any. */
    public Instant at() {
        return at;
    }
}
