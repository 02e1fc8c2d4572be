package io.skillforge.web.catalog;

import io.skillforge.catalog.SkillService;
import io.skillforge.catalog.SkillUsePosition;
import io.skillforge.catalog.SkillUseService;
import io.skillforge.web.cache.Area;
import io.skillforge.web.cache.Cached;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One skill or technology: what it is, where it is used, and with what. */
@Path("v1/skills/{code}")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Cached(Area.HIERARCHIES)
@Tag(name = "Skills")
public class SkillResource {

    private static final String CODE = "[A-Za-z0-9.-]{1,200}";
    private static final String EXPECTATION = "Expected the code of a skill, such as 2.A.1.a or postgresql";
    private static final int POSITION_WORDS = 3;

    @Inject
    SkillService skills;

    @Inject
    SkillUseService uses;

    @GET
    @PermitAll
    @Operation(summary = "One skill", description = "A retired one says since when in retiredAt.")
    public SkillJson find(
            @Parameter(example = "2.A.1.a") @PathParam("code") @Pattern(regexp = CODE, message = EXPECTATION)
                    String code) {
        return SkillJson.from(skills.find(code));
    }

    @GET
    @Path("occupations")
    @PermitAll
    @Operation(
            summary = "Occupations of a skill",
            description = "By importance; of a technology, those it is in demand for come first. Then by code.")
    public SkillUsePageJson occupations(
            @Parameter(example = "postgresql") @PathParam("code") @Pattern(regexp = CODE, message = EXPECTATION)
                    String code,
            @Parameter(description = "Most items of a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
                    String pageToken) {
        var tokens = PageToken.of("skill-occupations", code);
        var after = tokens.decode(
                pageToken,
                POSITION_WORDS,
                words -> new SkillUsePosition(
                        new BigDecimal(words.get(0)), Boolean.parseBoolean(words.get(1)), words.get(2)));
        var page = uses.occupations(code, after, limit);
        var next = page.next();
        return SkillUsePageJson.from(
                page, next == null ? null : tokens.encode(next.importance(), next.inDemand(), next.onetCode()));
    }

    @GET
    @Path("related")
    @PermitAll
    @Operation(
            summary = "Skills that occur together with a skill",
            description = "Of the same kind, the most similar first. The similarity is the number of occupations that"
                    + " require both, divided by the geometric mean of the numbers that require each; a technology is"
                    + " required where it is listed.")
    public RelatedSkillsJson related(
            @Parameter(example = "postgresql") @PathParam("code") @Pattern(regexp = CODE, message = EXPECTATION)
                    String code,
            @Parameter(description = "Most items of the answer")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int limit) {
        return RelatedSkillsJson.from(code, uses.related(code, limit));
    }
}
