package io.skillforge.web.partner;

import io.skillforge.partner.PartnerSettingsView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.Map;

/** A partner's settings. */
public record PartnerSettingsJson(
        String webhookUrl,
        boolean webhookSecretSet,
        Map<String, String> branding,
        Map<String, Boolean> featureFlags,
        long version,
        Instant updatedAt)
        implements VersionedJson {

    static PartnerSettingsJson from(PartnerSettingsView settings) {
        var values = settings.values();
        return new PartnerSettingsJson(
                values.webhookUrl(),
                settings.webhookSecretSet(),
                values.branding(),
                values.featureFlags(),
                settings.rowVersion(),
                settings.updatedAt());
    }
}
