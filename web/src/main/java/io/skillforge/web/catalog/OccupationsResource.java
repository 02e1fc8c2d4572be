package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationPosition;
import io.skillforge.catalog.OccupationQuery;
import io.skillforge.catalog.OccupationService;
import io.skillforge.web.paging.PageToken;
import io.skillforge.web.parameter.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of occupations. */
@Path("v1/occupations")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Tag(name = "Occupations")
public class OccupationsResource {

    private static final int POSITION_WORDS = 4;

    @Inject
    OccupationService occupations;

    @GET
    @PermitAll
    @Operation(
            summary = "Search occupations",
            description = "Only occupations of the current release. An exact title comes first, then by rank.")
    public OccupationPageJson list(
            @Parameter(
                            description =
                                    "Words as for a web search (quotes, or, -), or an O*NET code or the start of one",
                            example = "software developer")
                    @QueryParam("q")
                    @Text
                    String q,
            @Parameter(description = "Major group", example = "15-0000")
                    @QueryParam("group")
                    @Pattern(regexp = "\\d{2}-\\d{4}", message = "Expected the code of a major group, such as 15-0000")
                    String group,
            @QueryParam("jobZone") @Min(1) @Max(5) Integer jobZone,
            @Parameter(schema = @Schema(enumeration = {"relevance", "title", "code"}))
                    @QueryParam("sort")
                    @DefaultValue("relevance")
                    OccupationQuery.Sort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var text = q == null || q.isBlank() ? null : q.strip();
        var tokens = PageToken.of("occupations", text, group, jobZone, sort);
        var after = tokens.decode(
                pageToken,
                POSITION_WORDS,
                words -> new OccupationPosition(
                        Integer.parseInt(words.get(0)), Float.parseFloat(words.get(1)), words.get(2), words.get(3)));
        var page = occupations.list(new OccupationQuery(text, group, jobZone, sort, after, limit));
        var next = page.next();
        return OccupationPageJson.from(
                page, next == null ? null : tokens.encode(next.tier(), next.distance(), next.title(), next.onetCode()));
    }
}
