package io.skillforge.web.person;

import io.skillforge.person.PreferenceView;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a channel may be used for a purpose. */
public record PreferenceJson(
        @Schema(enumeration = {"email", "sms", "in_app"})
        @NotNull
        @Pattern(regexp = "email|sms|in_app", message = "Expected one of email, sms, in_app")
        String channel,

        @Schema(enumeration = {"marketing", "notifications"})
        @NotNull
        @Pattern(regexp = "marketing|notifications", message = "Expected marketing or notifications")
        String purpose,

        @NotNull Boolean enabled) {

    static PreferenceJson from(PreferenceView preference) {
        return new PreferenceJson(preference.channel(), preference.purpose(), preference.enabled());
    }

    PreferenceView toView() {
        return new PreferenceView(channel, purpose, enabled);
    }
}
