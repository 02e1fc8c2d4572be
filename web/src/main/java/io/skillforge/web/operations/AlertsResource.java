package io.skillforge.web.operations;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.operations.AlertListJson.AlertJson;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody has to look at. */
@Path("v1/operations/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.DATA_STEWARD, Roles.COMPLIANCE_OFFICER})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Alerts")
public class AlertsResource {

    @Inject
    Alerts alerts;

    @GET
    @Operation(summary = "List alerts", description = "Newest first; open ones unless `all` is true.")
    public AlertListJson list(
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new AlertListJson(
                alerts.list(!all, limit).stream().map(AlertJson::from).toList());
    }

    @POST
    @Path("{id}/resolve")
    @Operation(summary = "Resolve an alert", description = "It is raised again if its cause is seen again.")
    public void resolve(@PathParam("id") UUID id) {
        alerts.resolve(id, "user");
    }
}
