package io.skillforge.web.person;

import io.skillforge.catalog.OccupationService;
import io.skillforge.catalog.OnetCode;
import io.skillforge.person.Pathways;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ways to learn what an occupation asks for. */
@Path("v1/occupations/{onetCode}/pathways")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning pathways")
public class OccupationPathwaysResource {

    @Inject
    Pathways pathways;

    @Inject
    OccupationService occupations;

    @GET
    @PermitAll
    @Operation(summary = "Learning pathways to an occupation", description = "In the order in which they were made.")
    public PathwayPageJson list(
            @Parameter(example = "15-1252.00") @PathParam("onetCode") String onetCode,
            @Parameter(description = "Most items of a page") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
                    String pageToken) {
        var occupation = occupations.find(new OnetCode(onetCode)).onetCode();
        var tokens = PageToken.of("occupation-pathways", occupation);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = pathways.list(occupation, after, limit);
        return PathwayPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }
}
