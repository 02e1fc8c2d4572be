package io.skillforge.web.compliance;

import io.skillforge.platform.crypto.Signing;
import io.skillforge.web.security.AlwaysOpen;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody verifies a receipt with. */
@Path("v1/receipts/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
public class ReceiptKeysResource {

    @Inject
    Signing signing;

    @GET
    @PermitAll
    @AlwaysOpen
    @Operation(
            summary = "Public keys of signatures",
            description = "A JSON web key set (RFC 7517), older keys included. Receipts are compact JSON web signatures"
                    + " with Ed25519 (RFC 8037).")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String keys() {
        return signing.publicKeys();
    }
}
