package io.skillforge.web.partner;

import io.skillforge.partner.ApiKeys;
import io.skillforge.partner.IssuedApiKey;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys by which a partner's programs sign in. A key cannot make another: one that was stolen ends. */
@Path("v1/partners/{code}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Partners")
public class ApiKeysResource {

    @Inject
    ApiKeys keys;

    @Inject
    PartnerPath partners;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Parameter(description = "The partner's code", example = "acme-partners")
    @PathParam("code")
    String code;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PARTNER})
    @Operation(summary = "List a partner's API keys", description = "Newest first, without the keys themselves.")
    public ApiKeyListJson list() {
        var now = clock.instant();
        return new ApiKeyListJson(keys.list(partners.tenant(code)).stream()
                .map(key -> ApiKeyJson.from(key, now))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Make an API key", description = "Send it as X-API-Key. It is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Made; `key` is in no later answer.",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    public Response create(@NotNull @Valid NewApiKeyJson body) {
        return made(keys.create(partners.tenant(code), body.name(), body.toScope(), body.toLifetime()));
    }

    @POST
    @Path("{apiKeyId}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            summary = "Replace an API key",
            description = "By one with its name, scope and lifetime. The old one goes on for the overlap.")
    @APIResponse(
            responseCode = "201",
            description = "Made; `key` is in no later answer.",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    public Response rotate(
            @Parameter(description = "The key's id") @PathParam("apiKeyId") UUID apiKeyId, @Valid KeyOverlapJson body) {
        return made(keys.rotate(partners.tenant(code), apiKeyId, KeyOverlapJson.overlap(body)));
    }

    @DELETE
    @Path("{apiKeyId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Revoke an API key", description = "It is refused from now on, and stays listed.")
    public void revoke(@Parameter(description = "The key's id") @PathParam("apiKeyId") UUID apiKeyId) {
        keys.revoke(partners.tenant(code), apiKeyId);
    }

    private Response made(IssuedApiKey issued) {
        return Response.created(
                        uri.getBaseUriBuilder().path(ApiKeysResource.class).build(code))
                .entity(ApiKeyJson.from(issued, clock.instant()))
                .build();
    }
}
