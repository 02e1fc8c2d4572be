package io.skillforge.web.person;

import io.skillforge.person.UserDetails;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person tells about themselves, as a whole: what is left out is forgotten. */
public record UserChangeJson(
        @Schema(examples = "ada@learner.example") @NotNull @Pattern(regexp = EMAIL, message = EMAIL_EXPECTATION)
        String email,

        @Schema(examples = "+41 44 000 00 00") @Pattern(regexp = PHONE, message = PHONE_EXPECTATION)
        String phone,

        @Line String givenName,
        @Line String familyName,

        @Pattern(regexp = LOCALE, message = LOCALE_EXPECTATION)
        String preferredLocale,

        @Pattern(regexp = ZONE, message = ZONE_EXPECTATION) String timezone) {

    static final String EMAIL = "\\s*[^\\s@\\x00-\\x1f\\x7f]{1,64}@[^\\s@\\x00-\\x1f\\x7f]{1,189}\\s*";
    static final String EMAIL_EXPECTATION = "Expected an e-mail address of at most 254 characters";
    static final String PHONE = "\\+?[0-9][0-9 ()./-]{5,30}";
    static final String PHONE_EXPECTATION = "Expected a telephone number: digits, with a plus before the country's";
    static final String LOCALE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";
    static final String LOCALE_EXPECTATION = "Expected a language tag such as en or de-CH";
    static final String ZONE = "[A-Za-z0-9_+/-]{1,64}";
    static final String ZONE_EXPECTATION = "Expected a time zone such as Europe/Zurich";

    UserDetails toDetails() {
        return new UserDetails(email, phone, givenName, familyName, preferredLocale, timezone);
    }

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "UserChangeJson";
    }
}
