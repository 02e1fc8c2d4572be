package io.skillforge.web.consent;

import io.skillforge.consent.Quarantine;
import io.skillforge.consent.QuarantineView;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that can never succeed as they came, until somebody corrects or discards them. */
@Path("v1/compliance/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Consent")
public class QuarantineResource {

    @Inject
    Quarantine quarantine;

    /** What {@code status} can be. */
    public enum Status {
        OPEN,
        REPLAYED,
        DISCARDED,
        ALL
    }

    @GET
    @Operation(summary = "List the quarantine", description = "Newest first; the reasons, without what came.")
    public QuarantinePageJson list(
            @QueryParam("status") @DefaultValue("open") Status status,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("quarantine", status);
        var before = tokens.decode(
                pageToken,
                2,
                words -> new QuarantineView.Position(
                        Instant.ofEpochSecond(0, Long.parseLong(words.get(0))), UUID.fromString(words.get(1))));
        var wanted = status == Status.ALL ? null : status.name().toLowerCase(Locale.ROOT);
        var found = quarantine.list(wanted, before, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new QuarantinePageJson(
                page.stream().map(QuarantineItemJson::from).toList(),
                found.size() > limit ? tokens.encode(nanos(last.receivedAt()), last.id()) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Open an item", description = "With what came. That it was opened is in the audit log.")
    public QuarantineOpenedJson open(@PathParam("id") UUID id) {
        return QuarantineOpenedJson.from(quarantine.open(id));
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replay an item",
            description = "With the corrected event as the body, or without one to try again what came.")
    public OutcomeJson replay(@PathParam("id") UUID id, @RequestBody(required = false) byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return OutcomeJson.from(quarantine.replay(id, text.isBlank() ? null : text));
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "Discard an item", description = "It has no effect then; it stays listed.")
    public void discard(@PathParam("id") UUID id) {
        quarantine.discard(id);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
