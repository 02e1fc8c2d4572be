package io.skillforge.web.compliance;

import io.skillforge.privacy.RetirementView;

/** A key that was dropped, or would be; one that still wraps data keys is not dropped. */
public record KeyRetirementJson(String purpose, String keyId, boolean dryRun, long dataKeys) {

    static KeyRetirementJson from(RetirementView retirement) {
        return new KeyRetirementJson(
                retirement.purpose(), retirement.keyId(), retirement.dryRun(), retirement.dataKeys());
    }
}
