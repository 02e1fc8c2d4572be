package io.skillforge.partner.store;

import io.skillforge.partner.PartnerSettingsView;
import io.skillforge.partner.SettingsValues;
import io.skillforge.platform.json.Json;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.JsonConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A partner's settings: table partner_settings, and branding and flags, which stand with the partner. */
@ApplicationScoped
public class PartnerSettingsStore {

    private static final String FIND = """
            select s.webhook_url, s.webhook_secret is not null as has_secret, coalesce(s.row_version, 0) as row_version,
                   coalesce(s.updated_at, p.updated_at) as updated_at, p.branding::text as branding,
                   p.feature_flags::text as feature_flags
              from skillforge.partner_tenancy p
              left join skillforge.partner_settings s on s.tenant_id = p.id
             where p.id = ? and p.partner_code <> 'direct'""";

    @Inject
    Database database;

    public Optional<PartnerSettingsView> find(UUID tenant) {
        return database.query(FIND, PartnerSettingsStore::row, tenant).stream().findFirst();
    }

    /** As {@link #find}; whoever else wants to change them waits. */
    public Optional<PartnerSettingsView> locked(UUID tenant) {
        return database.query(FIND + " for no key update of p", PartnerSettingsStore::row, tenant).stream()
                .findFirst();
    }

    public void put(UUID tenant, SettingsValues values, Instant at) {
        database.update("""
                insert into skillforge.partner_settings (tenant_id, webhook_url, created_at, updated_at)
                values (?, ?, ?, ?)
                on conflict (tenant_id) do update
                   set webhook_url = excluded.webhook_url, updated_at = excluded.updated_at,
                       row_version = partner_settings.row_version + 1
                """, tenant, values.webhookUrl(), at, at);
        var branding = Json.createObjectBuilder();
        values.branding().forEach(branding::add);
        var flags = Json.createObjectBuilder();
        values.featureFlags().forEach(flags::add);
        database.update("""
                update skillforge.partner_tenancy
                   set branding = cast(? as jsonb), feature_flags = cast(? as jsonb), updated_at = ?
                 where id = ?
                """, branding.build().toString(), flags.build().toString(), at, tenant);
    }

    public void putSecret(UUID tenant, byte[] sealed, Instant at) {
        database.update("""
                insert into skillforge.partner_settings (tenant_id, webhook_secret, created_at, updated_at)
                values (?, ?, ?, ?)
                on conflict (tenant_id) do update
                   set webhook_secret = excluded.webhook_secret, updated_at = excluded.updated_at,
                       row_version = partner_settings.row_version + 1
                """, tenant, sealed, at, at);
    }

    private static PartnerSettingsView row(ResultSet row) throws SQLException {
        var branding = new HashMap<String, String>();
        object(row.getString("branding")).forEach((name, value) -> branding.put(name, text(value)));
        var flags = new HashMap<String, Boolean>();
        object(row.getString("feature_flags")).forEach((name, value) -> flags.put(name, JsonValue.TRUE.equals(value)));
        return new PartnerSettingsView(
                new SettingsValues(row.getString("webhook_url"), branding, flags),
                row.getBoolean("has_secret"),
                row.getLong("row_version"),
                Columns.instant(row, "updated_at"));
    }

    private static Map<String, JsonValue> object(String json) {
        return (JsonObject) JsonConverter.read(json);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
