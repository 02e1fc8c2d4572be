package io.skillforge.consent.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of tenants. A code never changes, so each is read once. */
@ApplicationScoped
public class SubjectTenantStore {

    private final Map<UUID, String> codes = new ConcurrentHashMap<>();

    @Inject
    Database database;

    /** In a scope that shows the tenant. */
    public String codeOf(UUID tenant) {
        return codes.computeIfAbsent(tenant, this::read);
    }

    private String read(UUID tenant) {
        var sql = "select partner_code from skillforge.partner_tenancy where id = ?";
        return database.one(sql, row -> row.getString(1), tenant);
    }
}
