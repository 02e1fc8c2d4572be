package io.skillforge.web.retention;

import io.skillforge.retention.RetentionMonitor;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compliance over time. The job retention-monitor finds it out, every day. */
@Path("v1/compliance/retention/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Retention")
public class RetentionMonitorResource {

    @Inject
    RetentionMonitor monitor;

    @GET
    @Operation(summary = "Compliance over time", description = "What the monitor found, day by day, newest first.")
    public RetentionCheckListJson list(
            @QueryParam("dataset")
                    @Pattern(regexp = "[a-z_-]{1,63}", message = "Expected a dataset such as notifications")
                    String dataset,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return new RetentionCheckListJson(monitor.history(dataset, limit).stream()
                .map(RetentionCheckJson::from)
                .toList());
    }
}
