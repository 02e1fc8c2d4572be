package io.skillforge.web.person;

import io.skillforge.person.ProfileService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's profile. */
@Path("v1/users/{userId}/profile")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class ProfileResource {

    @Inject
    ProfileService profiles;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "A user's profile")
    public ProfileJson find(@PathParam("userId") @UserId String userId) {
        return ProfileJson.from(profiles.find(path.resolve(userId)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(
            summary = "Tell a profile, or tell it anew",
            description = "The first needs no If-Match. As a whole: what is left out is forgotten.")
    @APIResponse(
            responseCode = "200",
            description = "Told anew.",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "Told for the first time.",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response put(
            @PathParam("userId") @UserId String userId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProfileChangeJson body) {
        var user = path.resolve(userId);
        if (ifMatch == null) {
            var created = ProfileJson.from(profiles.create(user, body.toValues()));
            return Response.status(Response.Status.CREATED).entity(created).build();
        }
        var replaced = profiles.replace(user, RowVersion.required(ifMatch), body.toValues());
        return Response.ok(ProfileJson.from(replaced)).build();
    }
}
