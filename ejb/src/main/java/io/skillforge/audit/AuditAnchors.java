package io.skillforge.audit;

import io.skillforge.audit.domain.StoredAnchor;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keeps the ends of the chains outside the database, signed: every minute in which the log grew, when the server stops,
 * and when somebody asks. What was cut off or written anew after an anchor is found by it.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditAnchors {

    private static final Actor ANCHORING = Actor.job("audit-anchor");

    @Inject
    AnchorWriter writer;

    @Inject
    Scopes scopes;

    private StoredAnchor newest;

    /** Every node does; one that finds another at it leaves it to that. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void everyMinute() {
        write();
    }

    @PreDestroy
    void beforeTheEnd() {
        write();
    }

    /** The newest anchor, made now when the log has grown since; empty while the log is. */
    public Optional<AnchorView> anchor() {
        write();
        return Optional.ofNullable(newest).flatMap(StoredAnchor::anchor).map(AnchorView::from);
    }

    private void write() {
        newest = scopes.call(Scope.all(ANCHORING), () -> writer.write(newest)).orElse(newest);
    }
}
