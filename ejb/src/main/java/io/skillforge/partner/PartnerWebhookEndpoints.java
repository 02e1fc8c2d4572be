package io.skillforge.partner;

import io.skillforge.partner.store.WebhookSettingsStore;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.platform.webhook.WebhookEndpoint;
import io.skillforge.platform.webhook.WebhookEndpoints;
import io.skillforge.platform.webhook.WebhookSignature;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** How partners are called, from their settings as they are now; a transaction of its own, over before the call. */
@Stateless
@TenantScoped
public class PartnerWebhookEndpoints implements WebhookEndpoints {

    @Inject
    WebhookSettingsStore store;

    @Inject
    PersonVault vault;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<WebhookEndpoint> of(UUID tenant) {
        return store.find(tenant).map(settings -> {
            var secret = vault.open(
                    Owner.tenant(tenant),
                    KeyPurpose.PII_PARTNER,
                    "partner_settings",
                    "webhook_secret",
                    tenant,
                    settings.sealedSecret());
            return new WebhookEndpoint(URI.create(settings.url()), WebhookSignature.key(secret));
        });
    }
}
