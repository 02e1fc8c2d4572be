package io.skillforge.web.person;

import io.skillforge.person.PathwayService;
import io.skillforge.person.Pathways;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Learning pathways: curated by stewards, open to everybody. */
@Path("v1/learning-pathways")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning pathways")
public class PathwaysResource {

    @Inject
    Pathways pathways;

    @Inject
    PathwayService service;

    @Context
    UriInfo uri;

    @GET
    @PermitAll
    @Operation(summary = "List learning pathways", description = "In the order in which they were made.")
    public PathwayPageJson list(
            @Parameter(description = "Where they lead", example = "15-1252.00")
                    @QueryParam("occupation")
                    @Pattern(regexp = "\\d{2}-\\d{4}\\.\\d{2}", message = "Expected an O*NET code such as 15-1252.00")
                    String occupation,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("pathways", occupation);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = pathways.list(occupation, after, limit);
        return PathwayPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @GET
    @Path("{pathwayId}")
    @PermitAll
    @Operation(summary = "One learning pathway")
    public PathwayJson find(@PathParam("pathwayId") UUID pathwayId) {
        return PathwayJson.from(pathways.find(pathwayId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Operation(summary = "Add a learning pathway", description = "Its title is its own among those to one occupation.")
    @APIResponse(
            responseCode = "201",
            description = "Added; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = PathwayJson.class)))
    public Response create(@NotNull @Valid PathwayChangeJson body) {
        var pathway = PathwayJson.from(service.create(body.toValues()));
        var location = uri.getBaseUriBuilder()
                .path(PathwaysResource.class)
                .path(PathwaysResource.class, "find")
                .build(pathway.id());
        return Response.created(location).entity(pathway).build();
    }

    @PUT
    @Path("{pathwayId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Operation(summary = "Tell a learning pathway anew", description = "As a whole: what is left out is forgotten.")
    public PathwayJson update(
            @PathParam("pathwayId") UUID pathwayId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PathwayChangeJson body) {
        return PathwayJson.from(service.update(pathwayId, RowVersion.required(ifMatch), body.toValues()));
    }

    @DELETE
    @Path("{pathwayId}")
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Operation(summary = "Remove a learning pathway", description = "Its history stays.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(@PathParam("pathwayId") UUID pathwayId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.delete(pathwayId, RowVersion.required(ifMatch));
    }

    @GET
    @Path("{pathwayId}/history")
    @RolesAllowed({Roles.DATA_STEWARD, Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Operation(summary = "What a learning pathway was before", description = "Newest first; of removed ones too.")
    public PathwayHistoryJson history(
            @PathParam("pathwayId") UUID pathwayId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return PathwayHistoryJson.from(pathways.history(pathwayId, limit));
    }
}
