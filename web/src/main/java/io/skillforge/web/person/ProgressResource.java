package io.skillforge.web.person;

import io.skillforge.person.ProgressService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far somebody has come. What was recorded is not changed any more. */
@Path("v1/users/{userId}/progress")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class ProgressResource {

    @Inject
    ProgressService progress;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "List a user's progress", description = "In the order in which it was recorded.")
    public ProgressPageJson list(
            @PathParam("userId") @UserId String userId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("progress", user);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = progress.list(user, after, limit);
        return ProgressPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.LEARNER})
    @Operation(summary = "Record a step")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ProgressJson.class)))
    public Response record(@PathParam("userId") @UserId String userId, @NotNull @Valid NewProgressJson body) {
        var step = progress.record(path.resolve(userId), body.toCommand());
        return Response.status(Response.Status.CREATED)
                .entity(ProgressJson.from(step))
                .build();
    }
}
