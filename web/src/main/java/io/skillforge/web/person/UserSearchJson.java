package io.skillforge.web.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for the user of an address. In a body, because addresses of requests end up in logs. */
public record UserSearchJson(
        @Schema(examples = "ada@learner.example")
        @NotNull
        @Pattern(regexp = UserChangeJson.EMAIL, message = UserChangeJson.EMAIL_EXPECTATION)
        String email) {

    /** A record would tell the address. */
    @Override
    public String toString() {
        return "UserSearchJson";
    }
}
