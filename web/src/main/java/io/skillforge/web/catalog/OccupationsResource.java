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

    private static final int POSITION_WORDS = 3;

    @Inject
    OccupationService occupations;

    @GET
    @PermitAll
    @Operation(
            summary = "Search occupations",
            description = "Only occupations of the current release. Titles, alternative titles, abbreviations,"
                    + " technologies, tasks and codes are searched, and typing errors forgiven; every item says what of"
                    + " it matched. The facets count all items of all pages.")
    public OccupationPageJson list(
            @Parameter(
                            description = "What somebody types: a title in any form, what people do, or an O*NET code"
                                    + " or the start of one",
                            example = "software developper")
                    @QueryParam("q")
                    @Text
                    String q,
            @Parameter(description = "Major group", example = "15-0000")
                    @QueryParam("group")
                    @Pattern(regexp = "\\d{2}-\\d{4}", message = "Expected the code of a major group, such as 15-0000")
                    String group,
            @Parameter(description = "How much preparation is needed, from 1 to 5", example = "4")
                    @QueryParam("jobZone")
                    @Min(1)
                    @Max(5)
                    Integer jobZone,
            @Parameter(
                            description =
                                    "The level of required education that most incumbents named, from 1 (less than"
                                            + " a high school diploma) to 12 (post-doctoral training); 6 is a bachelor's degree",
                            example = "6")
                    @QueryParam("education")
                    @Min(1)
                    @Max(12)
                    Integer education,
            @Parameter(
                            description = "Relevance is the order of codes where nothing is searched for",
                            schema = @Schema(enumeration = {"relevance", "title", "code"}))
                    @QueryParam("sort")
                    @DefaultValue("relevance")
                    OccupationQuery.Sort sort,
            @Parameter(description = "Items of a page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int limit,
            @Parameter(description = "nextPageToken of the page before") @QueryParam("pageToken") String pageToken) {
        var text = q == null || q.isBlank() ? null : q.strip();
        var tokens = PageToken.of("occupations", text, group, jobZone, education, sort);
        var after = tokens.decode(
                pageToken,
                POSITION_WORDS,
                words -> new OccupationPosition(Double.parseDouble(words.get(0)), words.get(1), words.get(2)));
        var page = occupations.list(new OccupationQuery(text, group, jobZone, education, sort, after, limit));
        var next = page.next();
        return OccupationPageJson.from(
                page, next == null ? null : tokens.encode(next.score(), next.title(), next.onetCode()));
    }
}
