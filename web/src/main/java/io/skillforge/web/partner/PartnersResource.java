package io.skillforge.web.partner;

import io.skillforge.partner.PartnerTenancy;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisations whose learners use SkillForge. A partner's own people find their partner only. */
@Path("v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Partners")
public class PartnersResource {

    @Inject
    PartnerTenancy tenancy;

    @Inject
    PartnerPath partners;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PARTNER})
    @Operation(summary = "List partners", description = "By code, without their contacts.")
    public PartnerPageJson list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("partners");
        var after = tokens.decode(pageToken, 1, words -> words.get(0));
        var found = tenancy.list(after, limit + 1);
        var more = found.size() > limit;
        var items = found.stream().limit(limit).map(PartnerJson::from).toList();
        return new PartnerPageJson(
                items, more ? tokens.encode(items.get(limit - 1).code()) : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Add a partner", description = "Its code is its name for good, and is refused when taken.")
    @APIResponse(
            responseCode = "201",
            description = "Added; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = PartnerJson.class)))
    public Response create(@NotNull @Valid NewPartnerJson body) {
        var partner = PartnerJson.from(tenancy.create(body.toCommand()));
        var location = uri.getBaseUriBuilder()
                .path(PartnersResource.class)
                .path(PartnersResource.class, "find")
                .build(partner.code());
        return Response.created(location).entity(partner).build();
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PARTNER})
    @Operation(summary = "One partner")
    public PartnerJson find(@Parameter(example = "acme-partners") @PathParam("code") String code) {
        return PartnerJson.from(tenancy.find(partners.tenant(code)));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(summary = "Tell a partner anew", description = "As a whole: what is left out is forgotten.")
    public PartnerJson update(
            @Parameter(example = "acme-partners") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PartnerChangeJson body) {
        return PartnerJson.from(tenancy.update(partners.tenant(code), RowVersion.required(ifMatch), body.toDetails()));
    }
}
