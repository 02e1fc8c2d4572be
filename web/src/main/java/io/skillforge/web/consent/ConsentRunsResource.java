package io.skillforge.web.consent;

import io.skillforge.consent.ConsentRuns;
import io.skillforge.consent.RunView;
import io.skillforge.etl.EtlRuns;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.run.JobLauncher;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.privacy.Purpose;
import io.skillforge.web.Caller;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.request.TimeLimit;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drills and bulk revocations: each is a run of the job consent-revocation. */
@Path("v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Consent")
public class ConsentRunsResource {

    private static final String JOB = "consent-revocation";

    @Inject
    ConsentRuns runs;

    @Inject
    EtlRuns runLog;

    @Inject
    TenantDirectory tenants;

    @Inject
    JobLauncher launcher;

    @Inject
    Ids ids;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @POST
    @TimeLimit(seconds = 5 * 60)
    @Path("consent-revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Revoke consent of many",
            description =
                    "Of one person, of a partner's people, or of everybody. A dry run unless `dryRun` is false: it"
                            + " counts what would change and changes nothing. Location is where to watch the run.")
    @APIResponse(
            responseCode = "202",
            description = "Launched.",
            content = @Content(schema = @Schema(implementation = ConsentRunJson.class)))
    public Response start(@NotNull @Valid RunRequestJson body) {
        var run = runs.prepare(body.toRequest(ids.next(), "rest:" + caller.subject()));
        try {
            launcher.start(JOB, parameters(run));
        } catch (DomainException e) {
            runs.close(run.runId(), "failed", e.getMessage(), List.of());
            throw e;
        }
        var location = uri.getBaseUriBuilder()
                .path(ConsentRunsResource.class)
                .path(ConsentRunsResource.class, "run")
                .build(run.runId());
        return Response.accepted(json(run)).location(location).build();
    }

    @GET
    @Path("runs")
    @Operation(summary = "List bulk revocations", description = "Newest first.")
    public ConsentRunListJson list(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return new ConsentRunListJson(runs.list(limit).stream().map(this::json).toList());
    }

    @GET
    @Path("runs/{runId}")
    @Operation(summary = "One bulk revocation", description = "How far it is, and what it did.")
    public ConsentRunJson run(@PathParam("runId") UUID runId) {
        return json(runs.find(runId));
    }

    /** The run log knows of a server that died; the run itself cannot. */
    private ConsentRunJson json(RunView run) {
        var crashed = run.running()
                && runLog.status(run.runId())
                        .filter(status -> status.equals("crashed"))
                        .isPresent();
        return crashed
                ? ConsentRunJson.from(run, "crashed", "The server stopped while this ran; restart continues it")
                : ConsentRunJson.from(run, run.status(), run.failure());
    }

    private Map<String, String> parameters(RunView run) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("run-id", run.runId().toString());
        switch (run.scope()) {
            case "user" -> parameters.put("user", run.user().toString());
            case "all" -> parameters.put("all", "true");
            default -> parameters.put("tenant", tenants.codeOf(run.tenant()));
        }
        parameters.put(
                "purpose", run.purposes().stream().map(Purpose::code).sorted().collect(Collectors.joining(",")));
        parameters.put("mode", run.dryRun() ? "dry-run" : "execute");
        parameters.put("queue", String.valueOf(run.queued()));
        parameters.put("triggered-by", "rest");
        return parameters;
    }
}
