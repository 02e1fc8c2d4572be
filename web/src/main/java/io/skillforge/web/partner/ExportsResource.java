package io.skillforge.web.partner;

import io.skillforge.partner.ExportCatalog;
import io.skillforge.partner.ExportService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import io.skillforge.web.request.TimeLimit;
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
import jakarta.ws.rs.core.Context;
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

/** What a partner is given about the people who agreed to it. */
@Path("v1/partners/{code}/exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER, Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Exports")
public class ExportsResource {

    @Inject
    ExportService service;

    @Inject
    ExportCatalog catalog;

    @Inject
    PartnerPath partners;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "List exports", description = "Newest first.")
    public ExportListJson list(
            @Parameter(example = "acme") @PathParam("code") String code,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new ExportListJson(catalog.list(partners.tenant(code), limit).stream()
                .map(ExportJson::from)
                .toList());
    }

    @POST
    @TimeLimit(seconds = 5 * 60)
    @Operation(
            summary = "Prepare an export",
            description = "Of the people who agree to sharing now. The partner is given nothing by it.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared; Location is the export.",
            content = @Content(schema = @Schema(implementation = ExportJson.class)))
    public Response prepare(@Parameter(example = "acme") @PathParam("code") String code) {
        var export = service.prepare(partners.tenant(code));
        var location = uri.getBaseUriBuilder()
                .path(ExportsResource.class)
                .path(ExportsResource.class, "find")
                .build(code, export.id());
        return Response.created(location).entity(ExportJson.from(export)).build();
    }

    @GET
    @Path("{exportId}")
    @Operation(summary = "One export")
    public ExportJson find(
            @Parameter(example = "acme") @PathParam("code") String code, @PathParam("exportId") UUID exportId) {
        return ExportJson.from(catalog.find(partners.tenant(code), exportId));
    }

    @POST
    @TimeLimit(seconds = 5 * 60)
    @Path("{exportId}/delivery")
    @Operation(
            summary = "Deliver an export",
            description = "From now on the partner can fetch it. Whoever withdrew after it was prepared is withheld.")
    public ExportJson deliver(
            @Parameter(example = "acme") @PathParam("code") String code, @PathParam("exportId") UUID exportId) {
        return ExportJson.from(service.deliver(partners.tenant(code), exportId));
    }

    @GET
    @Path("{exportId}/items")
    @Operation(
            summary = "Fetch an export",
            description =
                    "The delivered people as they are now, without those who withdrew since. Each fetch is audited.")
    public ExportItemPageJson items(
            @Parameter(example = "acme") @PathParam("code") String code,
            @PathParam("exportId") UUID exportId,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("export-items", exportId);
        var after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = catalog.fetch(partners.tenant(code), exportId, after, limit);
        return ExportItemPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }
}
