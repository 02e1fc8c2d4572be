package io.skillforge.web.matching;

import io.skillforge.matching.Feedback;
import io.skillforge.matching.FeedbackPosition;
import io.skillforge.matching.FeedbackQuery;
import io.skillforge.matching.FeedbackService;
import io.skillforge.matching.FeedbackView;
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
import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people say about answers. A token is asked for, so that it is said by people, and is not kept. */
@Path("v1/feedback")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Matching")
public class FeedbackResource {

    private static final int POSITION_WORDS = 2;

    @Inject
    FeedbackService feedback;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEARNER, Roles.ADVISOR, Roles.PARTNER, Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @Operation(
            summary = "Say what is wrong or right about an answer",
            description =
                    "A verdict on a recommended occupation, or a correction of what a text was taken for. Who says"
                            + " it is not kept.")
    @APIResponse(
            responseCode = "201",
            description = "Kept for the stewards.",
            content = @Content(schema = @Schema(implementation = FeedbackJson.class)))
    public Response give(@NotNull @Valid NewFeedbackJson body) {
        return Response.status(Status.CREATED)
                .entity(FeedbackJson.from(feedback.give(body.toFeedback())))
                .build();
    }

    @GET
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @Operation(
            summary = "List feedback",
            description = "The oldest first; only open ones unless another status is asked.")
    public FeedbackPageJson list(
            @Parameter(schema = @Schema(enumeration = {"open", "accepted", "rejected"}))
                    @QueryParam("status")
                    @DefaultValue("open")
                    FeedbackView.Status status,
            @Parameter(schema = @Schema(enumeration = {"recommendation", "skill-mapping"})) @QueryParam("kind")
                    Feedback.Kind kind,
            @Parameter(description = "Most items of a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
                    String pageToken) {
        var tokens = PageToken.of("feedback", status, kind);
        var after = tokens.decode(
                pageToken,
                POSITION_WORDS,
                words -> new FeedbackPosition(instant(words.get(0)), UUID.fromString(words.get(1))));
        var page = feedback.list(new FeedbackQuery(status, kind, after, limit));
        var next = page.next();
        return FeedbackPageJson.from(page, next == null ? null : tokens.encode(next.createdAt(), next.id()));
    }

    @POST
    @Path("{feedbackId}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @Operation(
            summary = "Resolve feedback",
            description =
                    "Accepted or rejected, once. What is accepted is put right by the steward, in the alias or the"
                            + " pathway that it is about.")
    public FeedbackJson resolve(
            @Parameter(description = "Id of the feedback") @PathParam("feedbackId") UUID feedbackId,
            @NotNull @Valid ResolutionJson body) {
        return FeedbackJson.from(
                feedback.resolve(feedbackId, Words.constant(FeedbackView.Status.class, body.outcome())));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
