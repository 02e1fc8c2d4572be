package io.skillforge.web.partner;

import io.skillforge.partner.RecallService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner was asked to forget because somebody withdrew. */
@Path("v1/partners/{code}/recalls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER, Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Exports")
public class RecallsResource {

    @Inject
    RecallService service;

    @Inject
    PartnerPath partners;

    @GET
    @Operation(summary = "List recalls", description = "Newest first.")
    public RecallListJson list(
            @Parameter(example = "acme") @PathParam("code") String code,
            @Parameter(description = "Only those that the partner has not acknowledged")
                    @QueryParam("unacknowledged")
                    @DefaultValue("false")
                    boolean unacknowledged,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
        return new RecallListJson(service.list(partners.tenant(code), unacknowledged, limit).stream()
                .map(RecallListJson.RecallJson::from)
                .toList());
    }

    @POST
    @Path("{recallId}/retry")
    @Operation(summary = "Call the partner again", description = "Once its address is mended; all attempts start anew.")
    @APIResponse(responseCode = "202", description = "It is called within a second.")
    public Response retry(
            @Parameter(example = "acme") @PathParam("code") String code, @PathParam("recallId") UUID recallId) {
        service.retry(partners.tenant(code), recallId);
        return Response.accepted().build();
    }
}
