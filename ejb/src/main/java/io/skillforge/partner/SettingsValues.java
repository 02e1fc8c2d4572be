package io.skillforge.partner;

import java.util.Map;

/**
 * What a partner sets.
 *
 * @param webhookUrl where the partner is called; null for nowhere
 * @param branding how its pages look, by the names of its texts
 * @param featureFlags what is switched on and off for its people
 */
public record SettingsValues(String webhookUrl, Map<String, String> branding, Map<String, Boolean> featureFlags) {

    public SettingsValues {
        branding = Map.copyOf(branding);
        featureFlags = Map.copyOf(featureFlags);
    }
}
