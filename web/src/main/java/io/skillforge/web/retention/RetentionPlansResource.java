package io.skillforge.web.retention;

import io.skillforge.platform.id.Ids;
import io.skillforge.retention.RetentionPlans;
import io.skillforge.retention.RetentionRequests;
import io.skillforge.retention.RetentionRunView;
import io.skillforge.retention.RunKind;
import io.skillforge.retention.RunStatus;
import io.skillforge.web.Caller;
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

/** Plans of what goes: made, reviewed, approved by somebody else, carried out. */
@Path("v1/compliance/retention/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Retention")
public class RetentionPlansResource {

    @Inject
    RetentionPlans plans;

    @Inject
    RetentionRequests requests;

    @Inject
    RunEnds ends;

    @Inject
    Ids ids;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Plan a purge",
            description =
                    "Lists what is past its time and changes nothing. With `dryRun` false and no `before` it is the"
                            + " standing policy, which goes on by itself unless it is unusual; anything else somebody"
                            + " other than who asked has to approve. Location is where to watch it.")
    @APIResponse(
            responseCode = "202",
            description = "It is being planned.",
            content = @Content(schema = @Schema(implementation = RetentionRunJson.class)))
    public Response plan(@NotNull @Valid PlanRequestJson body) {
        var request = body.toRequest(ids.next(), "rest:" + caller.subject());
        return accepted(body.queued() ? requests.queue(request) : requests.launch(request, "rest"));
    }

    @GET
    @Operation(summary = "List plans", description = "Newest first, without their counts.")
    public RetentionRunListJson list(
            @QueryParam("kind") RunKind kind,
            @QueryParam("status") RunStatus status,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new RetentionRunListJson(
                plans.list(kind, status, limit).stream().map(this::json).toList());
    }

    @GET
    @Path("{planId}")
    @Operation(summary = "One plan", description = "What it means to do, or how far it is, or what it did.")
    public RetentionRunJson find(@PathParam("planId") UUID planId) {
        return json(plans.find(planId));
    }

    @GET
    @Path("{planId}/items")
    @Operation(
            summary = "Review a plan",
            description = "Table by table: how many rows, the oldest and newest, some before and after, masked.")
    public RetentionItemListJson items(@PathParam("planId") UUID planId) {
        return new RetentionItemListJson(
                plans.find(planId).items().stream().map(RetentionItemJson::from).toList());
    }

    @GET
    @Path("{planId}/review.csv")
    @Produces("text/csv")
    @Operation(summary = "Review a plan as a table", description = "The items, one line each.")
    public String review(@PathParam("planId") UUID planId) {
        return plans.csv(planId);
    }

    @POST
    @Path("{planId}/approval")
    @RolesAllowed(Roles.COMPLIANCE_OFFICER)
    @Operation(summary = "Approve a plan", description = "By an officer other than who asked for it.")
    public RetentionRunJson approve(@PathParam("planId") UUID planId) {
        return json(plans.approve(planId));
    }

    @POST
    @Path("{planId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse a plan", description = "It can never be carried out then.")
    public RetentionRunJson refuse(@PathParam("planId") UUID planId, @NotNull @Valid RefusalJson body) {
        return json(plans.refuse(planId, body.reason()));
    }

    @POST
    @Path("{planId}/execution")
    @Operation(
            summary = "Carry out a plan",
            description = "One that is approved, or was begun and did not come to its end. Rows that are not as planned"
                    + " any more are left, and counted as drift.")
    @APIResponse(
            responseCode = "202",
            description = "It is being carried out.",
            content = @Content(schema = @Schema(implementation = RetentionRunJson.class)))
    public Response carryOut(@PathParam("planId") UUID planId) {
        return accepted(requests.carryOut(planId, "rest"));
    }

    private Response accepted(RetentionRunView run) {
        var location = uri.getBaseUriBuilder()
                .path(RetentionPlansResource.class)
                .path(RetentionPlansResource.class, "find")
                .build(run.id());
        return Response.accepted(json(run)).location(location).build();
    }

    private RetentionRunJson json(RetentionRunView run) {
        return RetentionRunJson.from(run, ends.of(run));
    }
}
