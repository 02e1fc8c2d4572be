package io.skillforge.web.consent;

import io.skillforge.consent.Consents;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.person.UserId;
import io.skillforge.web.person.UserPath;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person has agreed to, and the person's own word on it. */
@Path("v1/users/{userId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Consent")
public class ConsentsResource {

    @Inject
    Consents consents;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "A user's consents", description = "The newest word on each purpose that there is one of.")
    public ConsentListJson list(@PathParam("userId") @UserId String userId) {
        return ConsentListJson.from(consents.of(path.resolve(userId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(
            summary = "Grant or revoke",
            description = "Done everywhere when this answers. A revocation answers with the id of its receipt.")
    public ConsentDecisionJson decide(
            @PathParam("userId") @UserId String userId, @NotNull @Valid NewConsentJson decision) {
        return ConsentDecisionJson.from(
                consents.decide(path.resolve(userId), decision.eventType(), decision.purposeSet()));
    }
}
