package io.skillforge.web.retention;

import io.skillforge.retention.LegalHolds;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What must stay whatever the policies say. */
@Path("v1/compliance/retention/holds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Retention")
public class LegalHoldsResource {

    @Inject
    LegalHolds holds;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Place a legal hold",
            description = "On a dataset, a partner's rows or a person's, from now on. Plans made before become stale.")
    @APIResponse(
            responseCode = "201",
            description = "It holds.",
            content = @Content(schema = @Schema(implementation = HoldJson.class)))
    public Response place(@NotNull @Valid NewHoldJson body) {
        var hold = holds.place(body.toCommand("rest:" + caller.subject()));
        return Response.status(Response.Status.CREATED)
                .entity(HoldJson.from(hold))
                .build();
    }

    @GET
    @Operation(summary = "List legal holds", description = "Newest first; those that hold unless `all` is true.")
    public HoldListJson list(
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new HoldListJson(
                holds.list(!all, limit).stream().map(HoldJson::from).toList());
    }

    @POST
    @Path("{holdId}/release")
    @Operation(summary = "Release a legal hold", description = "It stays listed.")
    public HoldJson release(@PathParam("holdId") UUID holdId) {
        return HoldJson.from(holds.release(holdId, "rest:" + caller.subject()));
    }
}
