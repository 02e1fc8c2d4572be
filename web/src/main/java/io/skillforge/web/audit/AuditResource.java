package io.skillforge.web.audit;

import io.skillforge.audit.AuditAnchors;
import io.skillforge.audit.AuditEntryView;
import io.skillforge.audit.AuditLog;
import io.skillforge.audit.AuditQuery;
import io.skillforge.audit.AuditVerification;
import io.skillforge.privacy.SubjectRefs;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.paging.PageToken;
import io.skillforge.web.request.TimeLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what to whose data, and the proof that the log of it is whole. Reading and verifying stand in the log. */
@Path("v1/compliance/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    AuditLog log;

    @Inject
    AuditVerification verification;

    @Inject
    AuditAnchors anchors;

    @Inject
    SubjectRefs subjects;

    @GET
    @Operation(summary = "Read the audit log", description = "Newest first. People are named by keyed hashes only.")
    public AuditEntryPageJson list(
            @Parameter(description = "One type of events", example = "consent.revoked")
                    @QueryParam("type")
                    @Pattern(
                            regexp = "[a-z0-9_-]{1,40}(\\.[a-z0-9_-]{1,40}){1,5}",
                            message = "Expected a type of events, such as consent.revoked")
                    String type,
            @Parameter(description = "Id of the user the events happened to") @QueryParam("subject") UUID subject,
            @Parameter(description = "The earliest moment", example = "2026-11-21T00:00:00Z") @QueryParam("from")
                    Instant from,
            @Parameter(description = "The moment before which", example = "2026-11-22T00:00:00Z") @QueryParam("to")
                    Instant to,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("audit", type, subject, from, to);
        var after = tokens.decode(pageToken, 3, AuditResource::position);
        var ref = subject == null ? null : subjects.of(subject);
        var found = log.find(new AuditQuery(type, ref, from, to, after, limit + 1));
        var more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return AuditEntryPageJson.from(page, more ? token(tokens, page.get(page.size() - 1)) : null);
    }

    private static AuditQuery.Position position(List<String> words) {
        try {
            return new AuditQuery.Position(
                    Instant.parse(words.get(0)), Integer.parseInt(words.get(1)), Long.parseLong(words.get(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String token(PageToken tokens, AuditEntryView last) {
        var position = last.position();
        return tokens.encode(position.occurredAt(), position.chain(), position.seq());
    }

    @POST
    @TimeLimit(seconds = 60 * 60)
    @Path("verification")
    @Operation(
            summary = "Verify the audit log",
            description = "Reads all of it, computes every hash anew, and compares the log with every anchor.")
    public AuditVerificationJson verify() {
        return AuditVerificationJson.from(verification.verify());
    }

    @POST
    @TimeLimit(seconds = 60 * 60)
    @Path("anchors")
    @Operation(
            summary = "Anchor the audit log now",
            description = "Answers the newest anchor; a new one is set when the log has grown since the last.")
    public AuditAnchorJson anchor() {
        return anchors.anchor().map(AuditAnchorJson::from).orElse(AuditAnchorJson.NONE);
    }
}
