package io.skillforge.web.partner;

import io.skillforge.partner.SettingsValues;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's settings, as a whole: what is left out is not set. */
public record SettingsChangeJson(
        @Schema(description = "Where the partner is called", examples = "https://hooks.acme.example/skillforge")
        @Size(max = 2000, message = "Expected at most 2000 characters")
        String webhookUrl,

        @Size(max = 20, message = "Expected at most 20 texts")
        Map<
                        @Pattern(regexp = NAME, message = NAME_EXPECTATION) String,
                        @NotNull
                        @Pattern(
                                regexp = "[^\\x00-\\x1f\\x7f]{0,500}",
                                message = "Expected at most 500 characters, without control characters")
                        String>
                branding,

        @Size(max = 50, message = "Expected at most 50 flags")
        Map<@Pattern(regexp = NAME, message = NAME_EXPECTATION) String, @NotNull Boolean> featureFlags) {

    private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";
    private static final String NAME_EXPECTATION = "Expected names of letters and digits, such as logoUrl";

    SettingsValues toValues() {
        return new SettingsValues(
                webhookUrl, branding == null ? Map.of() : branding, featureFlags == null ? Map.of() : featureFlags);
    }
}
