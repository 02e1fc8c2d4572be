package io.skillforge.web.operations;

import io.skillforge.etl.EtlRuns;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The run log: what every run of a loading job read, changed and refused. */
@Path("v1/operations/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.DATA_STEWARD})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Runs")
public class RunsResource {

    @Inject
    EtlRuns runs;

    @GET
    @Operation(summary = "List runs", description = "Newest first, of all nodes, without their steps.")
    public RunListJson list(
            @Parameter(description = "Source of the data", example = "onet")
                    @QueryParam("source")
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "Expected the name of a source, such as onet")
                    String source,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new RunListJson(
                runs.list(source, limit).stream().map(RunJson::from).toList());
    }

    @GET
    @Path("{runId}")
    @Operation(summary = "One run", description = "With every step of every attempt.")
    public RunJson find(@PathParam("runId") UUID runId) {
        return RunJson.from(runs.find(runId));
    }

    @GET
    @Path("{runId}/rejects")
    @Operation(summary = "Rows that a run refused", description = "In the order they were found.")
    public RejectPageJson rejects(
            @PathParam("runId") UUID runId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("rejects", runId);
        Long after = tokens.decode(pageToken, 1, words -> Long.valueOf(words.get(0)));
        var found = runs.rejects(runId, after == null ? 0 : after, limit + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return RejectPageJson.from(
                page, more ? tokens.encode(page.get(page.size() - 1).id()) : null);
    }
}
