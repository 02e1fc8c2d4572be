package io.skillforge.it.partner;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.ConsentService;
import io.skillforge.consent.EventType;
import io.skillforge.it.EarBeans;
import io.skillforge.partner.ExportCatalog;
import io.skillforge.partner.ExportItemPageView;
import io.skillforge.partner.ExportService;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The services on the server, as its own doors call them. */
record ServerDoors(ServerSide server, UUID tenant, ExportService exports, ExportCatalog catalog, ConsentService consent)
        implements ExportHammer.Doors {

    static ServerDoors of(ServerSide server, UUID tenant) {
        return new ServerDoors(
                server,
                tenant,
                EarBeans.get(ExportService.class),
                EarBeans.get(ExportCatalog.class),
                EarBeans.get(ConsentService.class));
    }

    @Override
    public UUID prepare() {
        return server.scoped(() -> exports.prepare(tenant).id());
    }

    @Override
    public void deliver(UUID export) {
        server.scoped(() -> exports.deliver(tenant, export));
    }

    @Override
    public ExportItemPageView fetch(UUID export, UUID after) {
        return server.scoped(() -> catalog.fetch(tenant, export, after, 20));
    }

    @Override
    public void revoke(UUID user) {
        tell(user, EventType.REVOKED);
    }

    @Override
    public void grant(UUID user) {
        tell(user, EventType.GRANTED);
    }

    private void tell(UUID user, EventType type) {
        var now = Instant.now();
        var event = new ConsentEvent(
                UUID.randomUUID().toString(),
                type,
                new SubjectKey.UserId(user),
                Set.of(Purpose.PARTNER_SHARING),
                now,
                "test",
                null);
        server.scoped(() -> consent.apply(event, Arrival.of(Channel.QUEUE, now)));
    }

    @Override
    public int given(UUID user) {
        return server.transaction(() -> server.database().one("""
                select count(*) from skillforge.partner_export_items
                 where user_id = ? and status in ('pending', 'delivered')
                """, row -> row.getInt(1), user));
    }
}
