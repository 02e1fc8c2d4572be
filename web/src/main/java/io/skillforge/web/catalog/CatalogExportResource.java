package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationProfileService;
import io.skillforge.catalog.OccupationProfileView;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.json.JsonDocuments;
import io.skillforge.web.request.TimeLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalog as one file, for those who take all of it: asking for a thousand profiles one by one helps nobody. */
@Path("v1/exports")
@Tag(name = "Occupations")
public class CatalogExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String GZIP = "gzip";

    @Inject
    OccupationProfileService profiles;

    @Context
    HttpHeaders headers;

    @GET
    @Path("occupations.ndjson")
    @Produces(NDJSON)
    @TimeLimit(seconds = 300)
    @RolesAllowed({Roles.PARTNER, Roles.DATA_STEWARD, Roles.RELEASE_MANAGER, Roles.PLATFORM_ADMIN})
    @SecurityRequirement(name = RestApplication.BEARER)
    @Operation(
            summary = "All occupations as NDJSON",
            description =
                    "One whole profile a line, by code, all of the same moment. Compressed when Accept-Encoding has"
                            + " gzip. An answer that breaks off is not complete, and ends without the end of its encoding.")
    @APIResponse(
            responseCode = "200",
            description = "The occupations of the current release.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = OccupationJson.class)))
    public Response occupations() {
        var answer = Response.ok().type(NDJSON).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (takesGzip()) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, GZIP)
                    .entity((StreamingOutput) this::writeCompressed)
                    .build();
        }
        return answer.entity((StreamingOutput) this::write).build();
    }

    /** Finished only when all is written: what broke off must not look complete. */
    private void writeCompressed(OutputStream output) throws IOException {
        var compressed = new GZIPOutputStream(output, 1 << 16);
        write(compressed);
        compressed.finish();
    }

    private void write(OutputStream output) throws IOException {
        var lines = new BufferedOutputStream(output, 1 << 16);
        profiles.each(profile -> writeLine(profile, lines));
        lines.flush();
    }

    private static void writeLine(OccupationProfileView profile, OutputStream lines) {
        try {
            lines.write(JsonDocuments.bytes(OccupationJson.from(profile, OccupationFields.all())));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takesGzip() {
        var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals(GZIP)
                                || coding.startsWith(GZIP + ";") && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
