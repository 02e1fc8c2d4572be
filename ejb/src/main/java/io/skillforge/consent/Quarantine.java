package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.domain.EventParser;
import io.skillforge.consent.domain.StrictJson;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.consent.store.QuarantineStore;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What can never succeed as it came: sealed, with the reason, until somebody corrects or discards it. In the scope of all,
 * because nobody knows whose it is.
 */
@Stateless
@TenantScoped
public class Quarantine {

    public static final String ALERT = "consent-quarantine";

    /** Longer ones are cut; nothing that long is an event. */
    private static final int LONGEST = 256 * 1024;

    /** Sealed with a key of the tenant of people without a partner, as whose it is cannot be known. */
    private static final Owner OWNER = Owner.tenant(UUID.fromString("6df2ebb6-fdf1-521d-9861-d79c8175dd57"));

    @Inject
    QuarantineStore store;

    @Inject
    InboxStore inbox;

    @Inject
    PersonVault vault;

    @Inject
    ConsentService consents;

    @Inject
    Alerts alerts;

    @Inject
    AuditTrail audit;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    /** Keeps what came, once however often it comes, and answers the item's id. */
    public UUID put(String text, EventInvalidException why, Arrival arrival) {
        var id = Ids.named("consent-quarantine", text);
        var kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var item = new QuarantineView(
                id,
                arrival.channel().code(),
                why.field(),
                why.code(),
                why.getMessage(),
                "open",
                arrival.receivedAt(),
                null,
                null);
        if (store.insert(item, vault.seal(place(id), kept))) {
            audit.record(
                    AuditEvent.of("consent.quarantined").on("quarantine", id).with("reason", why.code()));
            alerts.raise(
                    ALERT,
                    Priority.P2,
                    "Consent events are in quarantine until somebody corrects or discards them",
                    Map.of("reason", why.code()));
        }
        return id;
    }

    public List<QuarantineView> list(String status, QuarantineView.Position before, int limit) {
        return store.list(status, before, limit);
    }

    /** What came, as it came. That it was read is in the audit log. */
    public Opened open(UUID id) {
        var item = store.find(id).orElseThrow(() -> unknown(id));
        var payload = vault.open(place(id), store.payload(id));
        audit.record(AuditEvent.of("quarantine.opened").on("quarantine", id).with("reason", item.reasonCode()));
        return new Opened(item, payload);
    }

    /** An item with its payload. */
    public record Opened(QuarantineView item, String payload) {}

    /** Applies the corrected text, or what came when there is none; the item is closed if that succeeds. */
    public Outcome replay(UUID id, String corrected) {
        var item = store.lock(id).filter(QuarantineView::open).orElseThrow(() -> closed(id));
        var original = vault.open(place(id), store.payload(id));
        var event = EventParser.parse(corrected == null ? original : corrected, clock.instant());
        var outcome = consents.apply(event, Arrival.of(Channel.REPLAY, item.receivedAt()));
        if (outcome.result() == Outcome.Result.REFUSED) {
            throw new EventInvalidException(outcome.code(), outcome.field(), outcome.reason());
        }
        settle(id, original, "replayed", event.id());
        return outcome;
    }

    public void discard(UUID id) {
        store.lock(id).filter(QuarantineView::open).orElseThrow(() -> closed(id));
        settle(id, vault.open(place(id), store.payload(id)), "discarded", null);
    }

    private void settle(UUID id, String original, String status, String replayedAs) {
        var now = clock.instant();
        var actor = scopes.required().actor();
        scopes.narrow(Scope.all(actor));
        store.resolve(id, status, replayedAs, actor.kind(), now);
        StrictJson.text(original, "id", EventParser.LONGEST)
                .filter(eventId -> !eventId.equals(replayedAs))
                .ifPresent(eventId -> inbox.discard(eventId, now));
        audit.record(AuditEvent.of("quarantine." + status).on("quarantine", id));
        if (store.list("open", null, 1).isEmpty()) {
            alerts.resolve(ALERT, actor.kind());
        }
    }

    private static Place place(UUID id) {
        return new Place(OWNER, KeyPurpose.PII_QUARANTINE, "quarantine", "payload", id);
    }

    private DomainException closed(UUID id) {
        return store.find(id)
                .map(item -> new DomainException(
                        ProblemKind.QUARANTINE_ITEM_CLOSED, "Item " + id + " was " + item.status() + " already"))
                .orElseGet(() -> unknown(id));
    }

    private static DomainException unknown(UUID id) {
        return new DomainException(
                ProblemKind.QUARANTINE_ITEM_UNKNOWN, "There is no item " + id + " in the quarantine");
    }
}
