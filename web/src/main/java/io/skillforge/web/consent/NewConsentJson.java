package io.skillforge.web.consent;

import io.skillforge.consent.EventType;
import io.skillforge.privacy.Purpose;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's word: granted or revoked, and for what. */
public record NewConsentJson(
        @Schema(enumeration = {"granted", "revoked"})
        @NotNull
        @Pattern(regexp = "granted|revoked", message = "Expected granted or revoked")
        String decision,

        @Schema(description = "One or more purposes, or all", examples = "[\"marketing\", \"analytics\"]")
        @NotEmpty(message = "Expected one or more purposes, or all")
        List<
                        @NotNull
                        @Pattern(
                                regexp = "all|marketing|notifications|analytics|partner_sharing",
                                message = "Expected marketing, notifications, analytics, partner_sharing or all")
                        String>
                purposes) {

    EventType eventType() {
        return decision.equals("granted") ? EventType.GRANTED : EventType.REVOKED;
    }

    Set<Purpose> purposeSet() {
        return purposes.contains("all")
                ? Purpose.ALL
                : purposes.stream()
                        .map(code -> Purpose.ofCode(code).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
