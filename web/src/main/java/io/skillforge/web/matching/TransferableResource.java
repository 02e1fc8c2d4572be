package io.skillforge.web.matching;

import io.skillforge.catalog.OnetCode;
import io.skillforge.matching.TransitionService;
import io.skillforge.matching.Variant;
import io.skillforge.platform.error.ParameterInvalidException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From one occupation to another. */
@Path("v1/occupations/{onetCode}/transferable")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching")
public class TransferableResource {

    @Inject
    TransitionService transitions;

    @Inject
    Variants variants;

    @GET
    @PermitAll
    @Operation(
            summary = "What somebody of one occupation brings to another",
            description = "Skills in common, to deepen, and to add, by importance to the other occupation. Who works in"
                    + " an occupation is taken to have the skills that it requires, as well as it requires them.")
    public TransferJson transferable(
            @Parameter(example = "15-1252.00") @PathParam("onetCode") String onetCode,
            @Parameter(description = "O*NET code of the other occupation", example = "15-1243.00", required = true)
                    @QueryParam("to")
                    @Pattern(regexp = "\\d{2}-\\d{4}\\.\\d{2}", message = "Expected an O*NET code such as 15-1243.00")
                    String to,
            @Parameter(
                            description = "Variant of the score; unless given, a feature flag decides",
                            schema = @Schema(enumeration = {"unweighted", "importance-weighted"}))
                    @QueryParam("variant")
                    Variant variant) {
        if (to == null) {
            throw new ParameterInvalidException("to", "required", "Expected the O*NET code of the other occupation");
        }
        return TransferJson.from(
                transitions.transferable(new OnetCode(onetCode).value(), to, variants.query(variant, null)));
    }
}
