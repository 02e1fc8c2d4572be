package io.skillforge.web.person;

import io.skillforge.person.NewNotification;
import io.skillforge.privacy.Purpose;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a person is to be told. */
public record NewNotificationJson(
        @Schema(enumeration = {"email", "sms", "in_app"})
        @NotNull
        @Pattern(regexp = "email|sms|in_app", message = "Expected one of email, sms, in_app")
        String channel,

        @Schema(
                description = "notifications unless given",
                enumeration = {"marketing", "notifications"})
        @Pattern(regexp = "marketing|notifications", message = "Expected marketing or notifications")
        String purpose,

        @Schema(examples = "learning.next-step")
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){0,5}",
                message = "Expected words joined by dots, such as learning.next-step")
        @Size(max = 128, message = "Expected at most 128 characters")
        String templateKey,

        @Schema(description = "What the template needs: identifiers, never names or text")
        @Size(max = 20, message = "Expected at most 20 values")
        Map<
                        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}", message = "Expected names such as pathwayId")
                        String,
                        @NotNull
                        @Pattern(
                                regexp = "[A-Za-z0-9._-]{1,64}",
                                message = "Expected identifiers: 1 to 64 letters, digits and . _ -")
                        String>
                payload,

        @Future(message = "Expected a time that is to come") Instant scheduledFor) {

    NewNotification toCommand() {
        return new NewNotification(
                channel,
                "marketing".equals(purpose) ? Purpose.MARKETING : Purpose.NOTIFICATIONS,
                templateKey,
                payload == null ? Map.of() : payload,
                scheduledFor);
    }
}
