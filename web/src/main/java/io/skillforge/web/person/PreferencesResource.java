package io.skillforge.web.person;

import io.skillforge.person.PreferenceService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which channels somebody wants to be told of what. */
@Path("v1/users/{userId}/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class PreferencesResource {

    @Inject
    PreferenceService preferences;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "A user's preferences for notifications")
    public PreferenceListJson list(@PathParam("userId") @UserId String userId) {
        return PreferenceListJson.from(preferences.list(path.resolve(userId)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Tell all preferences anew", description = "What is left out is enabled.")
    public PreferenceListJson replace(
            @PathParam("userId") @UserId String userId, @NotNull @Valid PreferenceListJson body) {
        return PreferenceListJson.from(preferences.replace(path.resolve(userId), body.toViews()));
    }
}
