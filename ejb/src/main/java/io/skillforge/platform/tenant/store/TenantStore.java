package io.skillforge.platform.tenant.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What other contexts need of {@code partner_tenancy}: which code is which id. */
@ApplicationScoped
public class TenantStore {

    private final Map<UUID, String> codes = new ConcurrentHashMap<>();

    @Inject
    Database database;

    public Optional<UUID> findId(String code) {
        return database
                .query(
                        "select id from skillforge.partner_tenancy where partner_code = ?",
                        row -> row.getObject("id", UUID.class),
                        code)
                .stream()
                .findFirst();
    }

    /** A code never changes, so each is read once. */
    public Optional<String> knownCode(UUID tenant) {
        return Optional.ofNullable(codes.get(tenant));
    }

    public Optional<String> findCode(UUID tenant) {
        var found = database
                .query(
                        "select partner_code from skillforge.partner_tenancy where id = ?",
                        row -> row.getString("partner_code"),
                        tenant)
                .stream()
                .findFirst();
        found.ifPresent(code -> codes.put(tenant, code));
        return found;
    }
}
