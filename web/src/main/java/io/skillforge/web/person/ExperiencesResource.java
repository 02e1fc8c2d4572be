package io.skillforge.web.person;

import io.skillforge.person.ExperienceService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person has worked. */
@Path("v1/users/{userId}/experiences")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class ExperiencesResource {

    @Inject
    ExperienceService experiences;

    @Inject
    UserPath path;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "List a user's experiences", description = "In the order in which they were told.")
    public ExperiencePageJson list(
            @PathParam("userId") @UserId String userId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("experiences", user);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = experiences.list(user, after, limit);
        return ExperiencePageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Add an experience")
    @APIResponse(
            responseCode = "201",
            description = "Added; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = ExperienceJson.class)))
    public Response create(@PathParam("userId") @UserId String userId, @NotNull @Valid ExperienceChangeJson body) {
        var user = path.resolve(userId);
        var experience = ExperienceJson.from(experiences.create(user, body.toValues()));
        var location = uri.getBaseUriBuilder()
                .path(ExperiencesResource.class)
                .path(ExperiencesResource.class, "find")
                .build(user, experience.id());
        return Response.created(location).entity(experience).build();
    }

    @GET
    @Path("{experienceId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "One experience")
    public ExperienceJson find(
            @PathParam("userId") @UserId String userId, @PathParam("experienceId") UUID experienceId) {
        return ExperienceJson.from(experiences.find(path.resolve(userId), experienceId));
    }

    @PUT
    @Path("{experienceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Tell an experience anew", description = "As a whole: what is left out is forgotten.")
    public ExperienceJson update(
            @PathParam("userId") @UserId String userId,
            @PathParam("experienceId") UUID experienceId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExperienceChangeJson body) {
        return ExperienceJson.from(
                experiences.update(path.resolve(userId), experienceId, RowVersion.required(ifMatch), body.toValues()));
    }

    @DELETE
    @Path("{experienceId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Remove an experience")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(
            @PathParam("userId") @UserId String userId,
            @PathParam("experienceId") UUID experienceId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        experiences.delete(path.resolve(userId), experienceId, RowVersion.required(ifMatch));
    }
}
