package io.skillforge.web.operations;

import io.skillforge.platform.run.JobLauncher;
import io.skillforge.web.Caller;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Launches and watches jobs. What is asked for happens after the answer: 202, and the address where to watch it. Executions
 * are those of this node.
 */
@Path("v1/operations/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.DATA_STEWARD})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Jobs")
public class JobsResource {

    @Inject
    JobLauncher launcher;

    @Context
    UriInfo uri;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List jobs", description = "With their parameters and last execution.")
    public JobListJson list() {
        return new JobListJson(launcher.jobs().stream().map(JobJson::from).toList());
    }

    @GET
    @Path("{job}/executions")
    @Operation(summary = "List executions of a job", description = "Newest first.")
    public ExecutionListJson executions(
            @Parameter(example = "onet-refresh") @PathParam("job") String job,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new ExecutionListJson(launcher.executions(job, limit).stream()
                .map(ExecutionJson::from)
                .toList());
    }

    @POST
    @Path("{job}/executions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Launch a job")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StartJson.class),
                            examples = @ExampleObject(name = "Dry run of a release", value = """
                                                    {"parameters": {"location": "/data/db_30_1_text.zip", "dry-run": "true"}}""")))
    @APIResponse(
            responseCode = "202",
            description = "Launched; Location is where to watch it.",
            content = @Content(schema = @Schema(implementation = ExecutionJson.class)))
    public Response start(
            @Parameter(example = "onet-refresh") @PathParam("job") String job, @NotNull @Valid StartJson body) {
        return accepted(job, launcher.start(job, body.toParameters("rest:" + caller.subject())));
    }

    @GET
    @Path("{job}/executions/{executionId}")
    @Operation(summary = "Watch an execution")
    public ExecutionJson execution(
            @Parameter(example = "onet-refresh") @PathParam("job") String job,
            @PathParam("executionId") long executionId) {
        return ExecutionJson.from(launcher.execution(job, executionId));
    }

    @POST
    @Path("{job}/executions/{executionId}/stop")
    @Operation(summary = "Stop an execution", description = "At its next safe point; it can be restarted.")
    @APIResponse(
            responseCode = "202",
            description = "Asked to stop.",
            content = @Content(schema = @Schema(implementation = ExecutionJson.class)))
    public Response stop(
            @Parameter(example = "onet-refresh") @PathParam("job") String job,
            @PathParam("executionId") long executionId) {
        launcher.stop(job, executionId);
        return accepted(job, executionId);
    }

    @POST
    @Path("{job}/executions/{executionId}/restart")
    @Operation(
            summary = "Restart an execution",
            description = "The newest one of a run that failed, was stopped or died; it continues where that was.")
    @APIResponse(
            responseCode = "202",
            description = "Restarted; Location is the new execution.",
            content = @Content(schema = @Schema(implementation = ExecutionJson.class)))
    public Response restart(
            @Parameter(example = "onet-refresh") @PathParam("job") String job,
            @PathParam("executionId") long executionId) {
        return accepted(job, launcher.restart(job, executionId));
    }

    private Response accepted(String job, long executionId) {
        var location = uri.getBaseUriBuilder()
                .path(JobsResource.class)
                .path(JobsResource.class, "execution")
                .build(job, executionId);
        return Response.accepted(ExecutionJson.from(launcher.execution(job, executionId)))
                .location(location)
                .build();
    }
}
