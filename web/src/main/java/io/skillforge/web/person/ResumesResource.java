package io.skillforge.web.person;

import io.skillforge.person.ResumeService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** Résumés that were taken in. */
@Path("v1/users/{userId}/resume-ingestions")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class ResumesResource {

    @Inject
    ResumeService resumes;

    @Inject
    UserPath path;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "List a user's résumés", description = "In the order in which they came, without content.")
    public ResumePageJson list(
            @PathParam("userId") @UserId String userId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("resumes", user);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = resumes.list(user, after, limit);
        return ResumePageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(
            summary = "Take a résumé in",
            description = "The file lies elsewhere; what was read out of it is sealed.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in; Location is where it is.",
            content = @Content(schema = @Schema(implementation = ResumeJson.class)))
    public Response create(@PathParam("userId") @UserId String userId, @NotNull @Valid NewResumeJson body) {
        var user = path.resolve(userId);
        var resume = ResumeJson.from(resumes.create(user, body.fileRef(), body.content()));
        var location = uri.getBaseUriBuilder()
                .path(ResumesResource.class)
                .path(ResumesResource.class, "find")
                .build(user, resume.id());
        return Response.created(location).entity(resume).build();
    }

    @GET
    @Path("{resumeId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "One résumé, with its content")
    public ResumeJson find(@PathParam("userId") @UserId String userId, @PathParam("resumeId") UUID resumeId) {
        return ResumeJson.from(resumes.find(path.resolve(userId), resumeId));
    }
}
