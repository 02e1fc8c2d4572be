package io.skillforge.partner;

import io.skillforge.audit.AuditTrail;
import io.skillforge.partner.domain.WebhookAddress;
import io.skillforge.partner.store.PartnerSettingsStore;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.run.EnvironmentName;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** How partners want things: where they are called, how their pages look, what is switched on. */
@Stateless
@TenantScoped
public class PartnerSettings {

    /** As Standard Webhooks wants a secret: 24 to 64 random bytes. */
    private static final int SECRET_BYTES = 32;

    private static final String LOCAL = "local";

    private final SecureRandom random = new SecureRandom();

    @Inject
    PartnerSettingsStore settings;

    @Inject
    PersonVault vault;

    @Inject
    AuditTrail audit;

    @Inject
    EnvironmentName environment;

    @Inject
    Clock clock;

    public PartnerSettingsView find(UUID tenant) {
        return settings.find(tenant).orElseThrow(PartnerTenancy::unknown);
    }

    public PartnerSettingsView put(UUID tenant, long version, SettingsValues values) {
        var url = values.webhookUrl();
        if (url != null && !WebhookAddress.isAllowed(url, environment.value().equals(LOCAL))) {
            throw new FieldInvalidException(
                    "/webhookUrl",
                    "pattern",
                    "Expected an https address of another machine, without a user and a fragment");
        }
        RowVersions.check(
                settings.locked(tenant).orElseThrow(PartnerTenancy::unknown).rowVersion(), version);
        settings.put(tenant, values, clock.instant());
        audit.record(PartnerTenancy.event("partner.settings-changed", tenant, tenant.toString())
                .with("webhook", url != null)
                .with("featureFlags", values.featureFlags()));
        return find(tenant);
    }

    /** Makes a new secret for calls to the partner, in place of the one before, and answers it: it is never shown again. */
    public String renewSecret(UUID tenant) {
        settings.locked(tenant).orElseThrow(PartnerTenancy::unknown);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        var sealed = vault.seal(
                Owner.tenant(tenant), KeyPurpose.PII_PARTNER, "partner_settings", "webhook_secret", tenant, secret);
        settings.putSecret(tenant, sealed, clock.instant());
        audit.record(PartnerTenancy.event("partner.webhook-secret-renewed", tenant, tenant.toString()));
        return secret;
    }
}
