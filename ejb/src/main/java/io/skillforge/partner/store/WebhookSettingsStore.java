package io.skillforge.partner.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Table partner_settings, as far as calls to the partner go. */
@ApplicationScoped
public class WebhookSettingsStore {

    @Inject
    Database database;

    public record Settings(String url, byte[] sealedSecret) {}

    /** Empty unless both the address and the secret are there. */
    public Optional<Settings> find(UUID tenant) {
        return database.query("""
                        select webhook_url, webhook_secret
                          from skillforge.partner_settings
                         where tenant_id = ? and webhook_url is not null and webhook_secret is not null
                        """, row -> new Settings(row.getString(1), row.getBytes(2)), tenant).stream()
                .findFirst();
    }
}
