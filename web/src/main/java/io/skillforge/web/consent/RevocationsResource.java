package io.skillforge.web.consent;

import io.skillforge.consent.ConsentRecords;
import io.skillforge.consent.RevocationView;
import io.skillforge.privacy.Purpose;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What revocations did, and the proof of it. */
@Path("v1/consent/revocations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Consent")
public class RevocationsResource {

    @Inject
    ConsentRecords records;

    @GET
    @Operation(summary = "List revocations", description = "Newest first, by run, person and purpose.")
    public RevocationPageJson list(
            @QueryParam("runId") UUID runId,
            @QueryParam("userId") UUID userId,
            @QueryParam("purpose") Purpose purpose,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("revocations", runId, userId, purpose);
        var before = tokens.decode(
                pageToken, 2, words -> new RevocationView.Position(time(words.get(0)), UUID.fromString(words.get(1))));
        var found = records.revocations(runId, userId, purpose, before, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new RevocationPageJson(
                page.stream().map(RevocationJson::from).toList(),
                found.size() > limit ? tokens.encode(last.completedAt(), last.id()) : null);
    }

    @GET
    @Path("{revocationId}")
    @Operation(
            summary = "The receipt of a revocation",
            description = "What was done to which rows, signed. The person is named by a keyed hash.")
    public ReceiptJson receipt(@PathParam("revocationId") UUID revocationId) {
        return ReceiptJson.from(records.receipt(revocationId));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
