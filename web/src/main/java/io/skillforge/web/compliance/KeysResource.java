package io.skillforge.web.compliance;

import io.skillforge.privacy.KeyRotation;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that protect people's data, and those that sign. */
@Path("v1/compliance/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Keys")
public class KeysResource {

    @Inject
    KeyRotation keys;

    @GET
    @Operation(summary = "List keys", description = "The current key of each purpose first, then its older ones.")
    public KeyListJson list() {
        return new KeyListJson(keys.list().stream().map(KeyJson::from).toList());
    }

    @POST
    @Path("{purpose}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rotate the keys of a purpose",
            description = "Makes a new key and wraps data keys anew, for some seconds; repeat the request while"
                    + " `remaining` is more than `unreadable`. A rotation that was cut short is finished first. A dry run unless"
                    + " `dryRun` is false.")
    public KeyRotationJson rotate(
            @Parameter(example = "pii_user") @PathParam("purpose") String purpose, KeyChangeJson body) {
        return KeyRotationJson.from(keys.rotate(purpose, KeyChangeJson.isDryRun(body)));
    }

    @POST
    @Path("{purpose}/{keyId}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Drop an older key",
            description = "Refused while it wraps data keys. Backups that were taken before the rotation need it."
                    + " A dry run unless `dryRun` is false.")
    public KeyRetirementJson retire(
            @Parameter(example = "pii_user") @PathParam("purpose") String purpose,
            @PathParam("keyId") String keyId,
            KeyChangeJson body) {
        return KeyRetirementJson.from(keys.retire(purpose, keyId, KeyChangeJson.isDryRun(body)));
    }
}
