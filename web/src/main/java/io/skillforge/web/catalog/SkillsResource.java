package io.skillforge.web.catalog;

import io.skillforge.catalog.SkillQuery;
import io.skillforge.catalog.SkillService;
import io.skillforge.web.paging.PageToken;
import io.skillforge.web.parameter.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The taxonomy of skills and technologies. */
@Path("v1/skills")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Tag(name = "Skills")
public class SkillsResource {

    @Inject
    SkillService skills;

    @GET
    @PermitAll
    @Operation(
            summary = "List skills",
            description =
                    "Only skills of the current release: by code, or what a text means, the likeliest first. Names,"
                            + " aliases and descriptions are searched, and typing errors forgiven.")
    public SkillPageJson list(
            @Parameter(description = "A name or words of it, perhaps misspelt", example = "pyton")
                    @QueryParam("q")
                    @Text
                    String q,
            @Parameter(schema = @Schema(enumeration = {"technical", "soft", "domain-specific"})) @QueryParam("category")
                    SkillQuery.Category category,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var text = q == null || q.isBlank() ? null : q.strip();
        var tokens = PageToken.of("skills", text, category);
        String after = tokens.decode(pageToken, 1, words -> words.get(0));
        var page = skills.list(new SkillQuery(text, category, after, limit));
        return SkillPageJson.from(page, page.next() == null ? null : tokens.encode(page.next()));
    }
}
