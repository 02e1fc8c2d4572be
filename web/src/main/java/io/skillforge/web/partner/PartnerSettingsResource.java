package io.skillforge.web.partner;

import io.skillforge.partner.PartnerSettings;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a partner wants things. */
@Path("v1/partners/{code}/settings")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Partners")
public class PartnerSettingsResource {

    @Inject
    PartnerSettings settings;

    @Inject
    PartnerPath partners;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PARTNER})
    @Operation(summary = "A partner's settings")
    public PartnerSettingsJson find(@Parameter(example = "acme-partners") @PathParam("code") String code) {
        return PartnerSettingsJson.from(settings.find(partners.tenant(code)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Set a partner's settings", description = "As a whole: what is left out is not set.")
    public PartnerSettingsJson put(
            @Parameter(example = "acme-partners") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SettingsChangeJson body) {
        return PartnerSettingsJson.from(
                settings.put(partners.tenant(code), RowVersion.required(ifMatch), body.toValues()));
    }

    @POST
    @Path("webhook-secret")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            summary = "Make a new secret for calls to the partner",
            description = "It is shown this once, and takes the place of the one before at once.")
    public WebhookSecretJson renewSecret(@Parameter(example = "acme-partners") @PathParam("code") String code) {
        return new WebhookSecretJson(settings.renewSecret(partners.tenant(code)));
    }
}
