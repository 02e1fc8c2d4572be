package io.skillforge.audit;

import io.skillforge.audit.domain.Anchor;
import io.skillforge.audit.domain.Head;
import io.skillforge.audit.domain.StoredAnchor;
import io.skillforge.audit.store.AnchorStore;
import io.skillforge.audit.store.AuditStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Sets anchors. Needs a transaction, which holds off other nodes until the anchor is written: two anchors that name the
 * same one before would part their chain.
 */
@ApplicationScoped
@TenantScoped
public class AnchorWriter {

    @Inject
    AuditStore log;

    @Inject
    AnchorStore anchors;

    @Inject
    Clock clock;

    /**
     * The newest anchor, made now when the log has grown since. Refuses to anchor a log that is not what was anchored
     * before, for that would prove the wrong one.
     *
     * @param known the newest anchor that the caller knows, null when none; others may have set newer ones
     */
    public Optional<StoredAnchor> write(StoredAnchor known) {
        if (!log.lockAnchors()) {
            return Optional.ofNullable(known);
        }
        var last = newest(known);
        var heads = log.heads();
        var anchored = last.map(AnchorWriter::genuine);
        if (heads.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        if (anchored.isPresent()) {
            requireUnbroken(anchored.get());
            if (anchored.get().heads().equals(heads)) {
                return last;
            }
        }
        return Optional.of(anchors.write(new Anchor(
                anchored.map(Anchor::number).orElse(0L) + 1,
                after(anchored.map(Anchor::at)),
                last.map(StoredAnchor::fingerprint).orElse(null),
                heads)));
    }

    private Optional<StoredAnchor> newest(StoredAnchor known) {
        return anchors.newest(known == null ? null : known.key())
                .flatMap(key -> known != null && key.equals(known.key()) ? Optional.of(known) : anchors.read(key));
    }

    /** Later than the anchor before even when the clock was set back, because the times are the order. */
    private Instant after(Optional<Instant> previous) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return previous.filter(time -> !now.isAfter(time))
                .map(time -> time.plusMillis(1))
                .orElse(now);
    }

    private static Anchor genuine(StoredAnchor stored) {
        return stored.anchor()
                .orElseThrow(() -> broken("The anchor " + stored.key() + " is not signed by this installation"));
    }

    private void requireUnbroken(Anchor anchor) {
        var hashes = log.hashes(anchor.heads());
        for (Head head : anchor.heads()) {
            if (!head.hash().equals(hashes.get(head))) {
                throw broken("Row " + head.seq() + " of chain " + head.chain() + " is not the one that was anchored at "
                        + anchor.at());
            }
        }
    }

    private static DomainException broken(String what) {
        return new DomainException(
                ProblemKind.AUDIT_LOG_BROKEN, what + "; no anchor is set until the audit log has been verified");
    }
}
