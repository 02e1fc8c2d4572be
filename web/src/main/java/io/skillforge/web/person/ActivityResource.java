package io.skillforge.web.person;

import io.skillforge.person.ActivityService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody did here. */
@Path("v1/users/{userId}/activity")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class ActivityResource {

    @Inject
    ActivityService activities;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(
            summary = "List what a user did",
            description = "Newest first; what is older is asked for by the moment of the last one.")
    public ActivityListJson list(
            @PathParam("userId") @UserId String userId,
            @Parameter(description = "Only before this moment") @QueryParam("before") Instant before,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return ActivityListJson.from(activities.list(path.resolve(userId), before, limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.LEARNER})
    @Operation(summary = "Append something that was done", description = "Happened now.")
    @APIResponse(
            responseCode = "201",
            description = "Appended.",
            content = @Content(schema = @Schema(implementation = ActivityJson.class)))
    public Response append(@PathParam("userId") @UserId String userId, @NotNull @Valid NewActivityJson body) {
        var activity = activities.append(path.resolve(userId), body.activity(), body.objectType(), body.objectId());
        return Response.status(Response.Status.CREATED)
                .entity(ActivityJson.from(activity))
                .build();
    }
}
