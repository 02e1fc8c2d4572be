package io.skillforge.web.consent;

import io.skillforge.consent.Arrival;
import io.skillforge.consent.Channel;
import io.skillforge.consent.ConsentRecords;
import io.skillforge.consent.EventIntake;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.web.Caller;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.security.AlwaysOpen;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants and revocations as the consent service reports them over HTTP, and files of them. */
@Path("v1/consent/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentEventsResource {

    static final String NDJSON = "application/x-ndjson";

    private static final int LINES = 1000;
    private static final Scope SERVICE = Scope.all(Actor.webhook("consent-service"));

    @Inject
    WebhookDoor door;

    @Inject
    EventIntake intake;

    @Inject
    ConsentRecords records;

    @Inject
    Scopes scopes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @POST
    @PermitAll
    @AlwaysOpen
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report a grant or a revocation",
            description =
                    "For the consent service, which signs the request as Standard Webhooks describes. It is recorded"
                            + " when this answers, and done within about a second; Location is where to watch it. The same event"
                            + " may be sent again.")
    @APIResponse(
            responseCode = "202",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = EventTakenJson.class)))
    public Response report(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        door.check(headers, text);
        var taken = scopes.call(SERVICE, () -> intake.accept(text, Arrival.of(Channel.WEBHOOK, clock.instant())));
        var answer = Response.accepted(EventTakenJson.from(taken));
        if (taken.eventId() != null) {
            answer.location(uri.getBaseUriBuilder()
                    .path(ConsentEventsResource.class)
                    .path(ConsentEventsResource.class, "event")
                    .build(taken.eventId()));
        }
        return answer.build();
    }

    @GET
    @PermitAll
    @AlwaysOpen
    @Path("{eventId}")
    @Operation(
            summary = "How far an event is",
            description = "For compliance officers and administrators, and for the consent service, which signs the"
                    + " request with an empty body.")
    public ConsentEventJson event(@PathParam("eventId") String eventId) {
        if (door.isSigned(headers)) {
            door.check(headers, "");
        } else if (!caller.hasRole(Roles.COMPLIANCE_OFFICER) && !caller.hasRole(Roles.PLATFORM_ADMIN)) {
            throw new DomainException(
                    ProblemKind.WEBHOOK_UNSIGNED, "This needs a token of a compliance officer, or a signature");
        }
        return ConsentEventJson.from(scopes.call(SERVICE, () -> records.event(eventId)));
    }

    @POST
    @Path("batch")
    @RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Consumes(NDJSON)
    @Operation(
            summary = "Replay events",
            description =
                    "One event a line, at most 1000 lines. Every line is done by itself and at once; what cannot be"
                            + " done is rejected and leaves nothing. A dry run tells what would happen.")
    public BatchResultJson replay(byte[] body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() > LINES) {
            throw new DomainException(
                    ProblemKind.CONSENT_EVENT_INVALID,
                    "Expected at most " + LINES + " lines; send the rest after them");
        }
        var results = new ArrayList<BatchResultJson.LineJson>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank()) {
                var taken = scopes.call(scopes.required(), () -> intake.replay(line, dryRun));
                results.add(BatchResultJson.LineJson.from(i + 1, taken, dryRun));
            }
        }
        return new BatchResultJson(dryRun, results);
    }
}
