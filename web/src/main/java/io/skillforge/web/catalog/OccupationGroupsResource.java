package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationGroupService;
import io.skillforge.web.cache.Area;
import io.skillforge.web.cache.Cached;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups of occupations. */
@Path("v1/occupation-groups")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Cached(Area.HIERARCHIES)
@Tag(name = "Occupations")
public class OccupationGroupsResource {

    @Inject
    OccupationGroupService groups;

    @GET
    @PermitAll
    @Operation(
            summary = "Groups of occupations as a tree",
            description =
                    "The Standard Occupational Classification of 2018: major groups, in them minor groups, in them"
                            + " broad groups, each with the number of occupations of the current release. Clusters of skills"
                            + " (skill-clusters) are coming with the next work on the reference data.")
    public OccupationGroupTreeJson tree() {
        return OccupationGroupTreeJson.from(groups.tree());
    }
}
