package io.skillforge.partner;

import java.time.Instant;

/** A partner's settings. @param webhookSecretSet whether there is a secret; it is shown only when it is made */
public record PartnerSettingsView(
        SettingsValues values, boolean webhookSecretSet, long rowVersion, Instant updatedAt) {}
