package io.skillforge.web.person;

import io.skillforge.person.AssessmentService;
import io.skillforge.person.AssessmentStatus;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments of a person. Learners take them; what came of them is told by those who held them. */
@Path("v1/users/{userId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class AssessmentsResource {

    @Inject
    AssessmentService assessments;

    @Inject
    UserPath path;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "List a user's assessments", description = "In the order in which they were scheduled.")
    public AssessmentPageJson list(
            @PathParam("userId") @UserId String userId,
            @Parameter(schema = @Schema(enumeration = {"scheduled", "processing", "completed", "cancelled"}))
                    @QueryParam("status")
                    AssessmentStatus status,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("assessments", user, status);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = assessments.list(user, status, after, limit);
        return AssessmentPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.LEARNER})
    @Operation(
            summary = "Schedule an assessment",
            description = "Refused for a person who has withdrawn consent to notifications and to analytics.")
    @APIResponse(
            responseCode = "201",
            description = "Scheduled; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = AssessmentJson.class)))
    public Response schedule(@PathParam("userId") @UserId String userId, @NotNull @Valid NewAssessmentJson body) {
        var user = path.resolve(userId);
        var assessment = AssessmentJson.from(assessments.schedule(user, body.toCommand()));
        var location = uri.getBaseUriBuilder()
                .path(AssessmentsResource.class)
                .path(AssessmentsResource.class, "find")
                .build(user, assessment.id());
        return Response.created(location).entity(assessment).build();
    }

    @GET
    @Path("{assessmentId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "One assessment")
    public AssessmentJson find(
            @PathParam("userId") @UserId String userId, @PathParam("assessmentId") UUID assessmentId) {
        return AssessmentJson.from(assessments.find(path.resolve(userId), assessmentId));
    }

    @POST
    @Path("{assessmentId}/start")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.LEARNER})
    @Operation(summary = "Start an assessment", description = "A scheduled one; it is processing then.")
    public AssessmentJson start(
            @PathParam("userId") @UserId String userId,
            @PathParam("assessmentId") UUID assessmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssessmentJson.from(assessments.start(path.resolve(userId), assessmentId, RowVersion.required(ifMatch)));
    }

    @POST
    @Path("{assessmentId}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR})
    @Operation(summary = "Complete an assessment", description = "One that is processing; with what came of it.")
    public AssessmentJson complete(
            @PathParam("userId") @UserId String userId,
            @PathParam("assessmentId") UUID assessmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssessmentResultJson body) {
        return AssessmentJson.from(assessments.complete(
                path.resolve(userId), assessmentId, RowVersion.required(ifMatch), body.toResult()));
    }

    @POST
    @Path("{assessmentId}/cancel")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.LEARNER})
    @Operation(summary = "Cancel an assessment", description = "One that is not completed.")
    public AssessmentJson cancel(
            @PathParam("userId") @UserId String userId,
            @PathParam("assessmentId") UUID assessmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssessmentJson.from(
                assessments.cancel(path.resolve(userId), assessmentId, RowVersion.required(ifMatch)));
    }
}
