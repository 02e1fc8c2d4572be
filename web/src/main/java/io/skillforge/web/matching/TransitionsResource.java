package io.skillforge.web.matching;

import io.skillforge.matching.TransitionQuery;
import io.skillforge.matching.TransitionService;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From one occupation to others. */
@Path("v1/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching")
public class TransitionsResource {

    @Inject
    TransitionService transitions;

    @Inject
    Variants variants;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Occupations reachable from one",
            description =
                    "Those that O*NET holds related first, then the others, each by similarity of the required skills;"
                            + " with the skills in common, to deepen, and to add. Reachable is what"
                            + " stands at most one job zone higher, unless the filter says otherwise.")
    public TransitionListJson transitions(
            @NotNull @Valid TransitionRequestJson body,
            @Parameter(description = "Most items of the answer")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int limit) {
        return TransitionListJson.from(transitions.transitions(new TransitionQuery(
                body.from(),
                GivenSkillJson.toSkills(body.skills()),
                variants.query(body.variant(), body.experimentKey()),
                MatchFilterJson.toFilter(body.filter()),
                limit)));
    }
}
