package io.skillforge.web.person;

import io.skillforge.person.NewUser;
import io.skillforge.person.UserDetails;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that is to be made. */
public record NewUserJson(
        @Schema(
                description = "Code of the partner; the caller's own unless an officer names another",
                examples = "acme")
        @Pattern(regexp = "[a-z][a-z0-9-]{1,38}[a-z0-9]", message = "Expected the code of a partner, such as acme")
        String tenant,

        @Schema(description = "What the sign-in calls the person; no address", examples = "learner-0001")
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9._:|~-]{1,128}",
                message = "Expected 1 to 128 letters, digits and . _ : | ~ -; an e-mail address cannot be one")
        String externalRef,

        @Schema(examples = "ada@learner.example")
        @NotNull
        @Pattern(regexp = UserChangeJson.EMAIL, message = UserChangeJson.EMAIL_EXPECTATION)
        String email,

        @Schema(examples = "+41 44 000 00 00")
        @Pattern(regexp = UserChangeJson.PHONE, message = UserChangeJson.PHONE_EXPECTATION)
        String phone,

        @Line String givenName,
        @Line String familyName,

        @Pattern(regexp = UserChangeJson.LOCALE, message = UserChangeJson.LOCALE_EXPECTATION)
        String preferredLocale,

        @Pattern(regexp = UserChangeJson.ZONE, message = UserChangeJson.ZONE_EXPECTATION)
        String timezone,

        @Schema(description = "The text to which the person agreed", examples = "2026-01")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,32}", message = "Expected 1 to 32 letters, digits and . _ -")
        String consentVersion,

        @NotNull @PastOrPresent(message = "Expected a time that is not to come")
        Instant consentSignedAt) {

    NewUser toCommand() {
        var details = new UserDetails(email, phone, givenName, familyName, preferredLocale, timezone);
        return new NewUser(tenant, externalRef, consentVersion, consentSignedAt, details);
    }

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "NewUserJson";
    }
}
