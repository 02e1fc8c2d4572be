package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationService;
import io.skillforge.web.parameter.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completions; a class of its own, since JAX-RS would take a method of the list's for an occupation called suggest. */
@Path("v1/occupations/suggest")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Tag(name = "Occupations")
public class OccupationSuggestionsResource {

    @Inject
    OccupationService occupations;

    @GET
    @PermitAll
    @Operation(
            summary = "Complete what is being typed",
            description = "Names of occupations that begin with the text, those of big occupations first; where none"
                    + " does, names that were perhaps meant.")
    public OccupationSuggestionsJson list(
            @Parameter(description = "What has been typed so far", example = "regis", required = true)
                    @QueryParam("q")
                    @NotBlank(message = "Expected what has been typed so far")
                    @Text
                    String q,
            @Parameter(description = "The most completions", example = "10")
                    @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(20)
                    int limit) {
        return OccupationSuggestionsJson.from(occupations.suggestions(q, limit));
    }
}
