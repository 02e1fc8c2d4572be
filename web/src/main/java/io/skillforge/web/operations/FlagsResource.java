package io.skillforge.web.operations;

import io.skillforge.governance.FeatureFlags;
import io.skillforge.governance.FlagService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is switched while the server runs. */
@Path("v1/operations/flags")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.DATA_STEWARD})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Feature flags")
public class FlagsResource {

    @Inject
    FeatureFlags flags;

    @Inject
    FlagService service;

    @GET
    @Operation(summary = "List feature flags", description = "By name.")
    public FlagListJson list() {
        return FlagListJson.from(flags.list());
    }

    @PUT
    @Path("{flag}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Switch a feature flag",
            description = "Every node follows within five seconds; the change is in the audit log.")
    public FlagJson set(
            @Parameter(example = "matching.importance-weighted") @PathParam("flag") String flag,
            @NotNull @Valid FlagChangeJson body) {
        return FlagJson.from(service.set(flag, body.percent()));
    }
}
