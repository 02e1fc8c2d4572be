package io.skillforge.web.compliance;

import io.skillforge.privacy.PersonalDataRegister;
import io.skillforge.schema.dictionary.DataMapJson;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept of whom, and what happens to it: the register that the server works from. */
@Path("v1/compliance/data-map")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Data map")
public class DataMapResource {

    @Inject
    PersonalDataRegister register;

    @GET
    @Operation(
            summary = "The data map",
            description = "Every table: whose data it holds and by which columns, what the end of each consent, an"
                    + " erasure, a request for access and time do to it, and each column with its category and whether"
                    + " it is sealed. `skillforge privacy map` prints the same as a page.")
    public JsonObject map() {
        return DataMapJson.of(register.dictionary());
    }
}
