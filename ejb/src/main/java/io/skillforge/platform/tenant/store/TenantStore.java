package io.skillforge.platform.tenant.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What other contexts need of {@code partner_tenancy}: which code is which id. */
@ApplicationScoped
public class TenantStore {

    @Inject
    Database database;

    public Optional<UUID> findId(String code) {
        return database
                .query(
                        "select id from partner_tenancy where partner_code = ?",
                        row -> row.getObject("id", UUID.class),
                        code)
                .stream()
                .findFirst();
    }

    public Optional<String> findCode(UUID tenant) {
        return database
                .query(
                        "select partner_code from partner_tenancy where id = ?",
                        row -> row.getString("partner_code"),
                        tenant)
                .stream()
                .findFirst();
    }
}
