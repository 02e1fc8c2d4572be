package io.skillforge.partner.store;

import io.skillforge.partner.ApiKeyHolder;
import io.skillforge.partner.ApiKeyScope;
import io.skillforge.partner.ApiKeyView;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Table partner_api_keys. */
@ApplicationScoped
public class ApiKeyStore {

    private static final String COLUMNS =
            "select id, name, prefix, scope, created_at, expires_at, last_used_at, revoked_at from skillforge.partner_api_keys";

    @Inject
    Database database;

    /** A key that holds. @param lastUsedAt null when it never was */
    public record LiveKey(ApiKeyHolder holder, Instant lastUsedAt) {}

    public void insert(UUID tenant, ApiKeyView key, byte[] hash) {
        database.update(
                """
                insert into skillforge.partner_api_keys
                    (id, tenant_id, name, prefix, key_hash, scope, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key.id(),
                tenant,
                key.name(),
                key.prefix(),
                hash,
                key.scope().code(),
                key.createdAt(),
                key.expiresAt());
    }

    public List<ApiKeyView> list(UUID tenant) {
        return database.query(COLUMNS + " where tenant_id = ? order by id desc", ApiKeyStore::row, tenant);
    }

    /** A key that is about to be changed; whoever else wants to change it waits. */
    public Optional<ApiKeyView> lock(UUID tenant, UUID id) {
        return database
                .query(COLUMNS + " where tenant_id = ? and id = ? for no key update", ApiKeyStore::row, tenant, id)
                .stream()
                .findFirst();
    }

    public void endAt(UUID id, Instant at) {
        database.update("update skillforge.partner_api_keys set expires_at = ? where id = ?", at, id);
    }

    public void revoke(UUID id, Instant at) {
        database.update("update skillforge.partner_api_keys set revoked_at = ? where id = ?", at, id);
    }

    /** The key with this hash, unless it or its partner's contract has ended. */
    public Optional<LiveKey> findLive(byte[] hash, Instant now) {
        return database.query("""
                        select k.id, p.partner_code, p.sla_tier, k.scope, k.last_used_at
                          from skillforge.partner_api_keys k
                          join skillforge.partner_tenancy p on p.id = k.tenant_id
                         where k.key_hash = ? and k.revoked_at is null and k.expires_at > ?
                           and (p.offboarding_at is null or p.offboarding_at > ?)
                        """, ApiKeyStore::liveKey, hash, now, now).stream()
                .findFirst();
    }

    /** Two requests at once: the second finds that the first has written it. */
    public void touch(UUID id, Instant at, Instant unlessSince) {
        database.update("""
                update skillforge.partner_api_keys set last_used_at = ?
                 where id = ? and (last_used_at is null or last_used_at < ?)
                """, at, id, unlessSince);
    }

    private static LiveKey liveKey(ResultSet row) throws SQLException {
        return new LiveKey(
                new ApiKeyHolder(
                        Columns.uuid(row, "id"),
                        row.getString("partner_code"),
                        row.getString("sla_tier"),
                        ApiKeyScope.of(row.getString("scope"))),
                Columns.instant(row, "last_used_at"));
    }

    private static ApiKeyView row(ResultSet row) throws SQLException {
        return new ApiKeyView(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("prefix"),
                ApiKeyScope.of(row.getString("scope")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "revoked_at"));
    }
}
