package io.skillforge.web.person;

import io.skillforge.person.AssignmentService;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who advises somebody, and whom they advise. Both are of one partner. */
@Path("v1/users/{userId}/advisor-assignments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class AssignmentsResource {

    @Inject
    AssignmentService assignments;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(
            summary = "List the assignments of a user",
            description = "Those in which the user advises or is advised, in the order in which they were made.")
    public AssignmentPageJson list(
            @PathParam("userId") @UserId String userId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("assignments", user);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = assignments.list(user, after, limit);
        return AssignmentPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Give the user an advisor", description = "Refused for a pair that is active already.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned; ETag is its version.",
            content = @Content(schema = @Schema(implementation = AssignmentJson.class)))
    public Response assign(@PathParam("userId") @UserId String userId, @NotNull @Valid NewAssignmentJson body) {
        var assignment = assignments.assign(path.resolve(userId), body.advisor());
        return Response.status(Response.Status.CREATED)
                .entity(AssignmentJson.from(assignment))
                .build();
    }

    @POST
    @Path("{assignmentId}/close")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Close an assignment")
    public AssignmentJson close(
            @PathParam("userId") @UserId String userId,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssignmentJson.from(assignments.close(path.resolve(userId), assignmentId, RowVersion.required(ifMatch)));
    }
}
