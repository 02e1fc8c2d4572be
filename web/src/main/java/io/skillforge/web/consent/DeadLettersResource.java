package io.skillforge.web.consent;

import io.skillforge.consent.DeadLetters;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.consent.DeadLetterListJson.DeadLetterJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that failed too often, and wait in the dead-letter queue. */
@Path("v1/compliance/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Consent")
public class DeadLettersResource {

    @Inject
    DeadLetters letters;

    @GET
    @Operation(summary = "List dead letters", description = "The oldest first.")
    public DeadLetterListJson list(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new DeadLetterListJson(
                letters.list(limit).stream().map(DeadLetterJson::from).toList());
    }

    @POST
    @Path("{messageId}/replay")
    @Operation(summary = "Send a dead letter again")
    public void replay(@PathParam("messageId") String messageId) {
        letters.replay(messageId);
    }

    @POST
    @Path("{messageId}/discard")
    @Operation(summary = "Throw a dead letter away")
    public void discard(@PathParam("messageId") String messageId) {
        letters.discard(messageId);
    }
}
