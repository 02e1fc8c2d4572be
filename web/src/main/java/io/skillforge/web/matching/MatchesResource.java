package io.skillforge.web.matching;

import io.skillforge.catalog.OnetCode;
import io.skillforge.matching.MatchQuery;
import io.skillforge.matching.MatchService;
import io.skillforge.person.Pathways;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Matches skills with occupations. Nothing of a request is kept. */
@Path("v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matching")
public class MatchesResource {

    private static final int PATHWAYS = 100;

    @Inject
    MatchService matches;

    @Inject
    Pathways pathways;

    @Inject
    Variants variants;

    @POST
    @PermitAll
    @Operation(
            summary = "Rank occupations by skills",
            description = "Skills by code or text, with proficiency and years. What cannot be resolved comes back with"
                    + " the nearest candidates and fails nothing. The same request against the same release gives the same"
                    + " answer. Technologies are not rated, so they are named beside the score and are no part of it.")
    public MatchListJson match(
            @NotNull @Valid MatchRequestJson body,
            @Parameter(description = "Most items of the answer")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int limit,
            @Parameter(description = "Whether to add what every score was made of")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    boolean explain) {
        var query = new MatchQuery(
                body.toSkills(), variants.query(body.variant(), body.experimentKey()), body.toFilter(), limit);
        return MatchListJson.from(matches.match(query), explain);
    }

    @POST
    @Path("{onetCode}/gap")
    @PermitAll
    @Operation(
            summary = "What is missing for an occupation",
            description = "Missing and weak skills by importance; critical are those of importance 4 or more. With the"
                    + " learning pathways to the occupation, those that name most of what is lacking first.")
    public GapJson gap(
            @Parameter(example = "15-1252.00") @PathParam("onetCode") String onetCode,
            @NotNull @Valid GapRequestJson body) {
        var gap = matches.gap(
                new OnetCode(onetCode).value(), body.toSkills(), variants.query(body.variant(), body.experimentKey()));
        return GapJson.from(gap, pathways.list(onetCode, null, PATHWAYS).items());
    }
}
