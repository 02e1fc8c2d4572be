package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationPartService;
import io.skillforge.catalog.OccupationService;
import io.skillforge.catalog.OccupationView;
import io.skillforge.catalog.OnetCode;
import io.skillforge.catalog.RatingKind;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One occupation and its parts, each whole. A part that was not collected for an occupation is empty and says so; 404
 * means that there is no such occupation.
 */
@Path("v1/occupations/{onetCode}")
@Produces(MediaType.APPLICATION_JSON)
@ReleaseTagged
@Tag(name = "Occupations")
public class OccupationResource {

    @Inject
    OccupationService occupations;

    @Inject
    OccupationPartService parts;

    @Parameter(example = "15-1252.00")
    @PathParam("onetCode")
    String onetCode;

    @GET
    @PermitAll
    @Operation(summary = "One occupation", description = "A retired one says since when in retiredAt.")
    public OccupationJson find() {
        return OccupationJson.from(occupation());
    }

    @GET
    @Path("alternative-titles")
    @PermitAll
    @Operation(summary = "Other titles of an occupation")
    public AlternativeTitlesJson alternativeTitles() {
        return AlternativeTitlesJson.from(occupation());
    }

    @GET
    @Path("job-zone")
    @PermitAll
    @Operation(summary = "Job zone of an occupation")
    public OccupationJobZoneJson jobZone() {
        return OccupationJobZoneJson.from(occupation());
    }

    @GET
    @Path("skills")
    @PermitAll
    @Operation(
            summary = "Skills of an occupation",
            description = "By importance; technologies are a part of their own.")
    public RatingsJson skills() {
        return RatingsJson.from(parts.ratings(code(), RatingKind.SKILL));
    }

    @GET
    @Path("knowledge")
    @PermitAll
    @Operation(summary = "Knowledge of an occupation", description = "By importance.")
    public RatingsJson knowledge() {
        return RatingsJson.from(parts.ratings(code(), RatingKind.KNOWLEDGE));
    }

    @GET
    @Path("abilities")
    @PermitAll
    @Operation(summary = "Abilities of an occupation", description = "By importance.")
    public RatingsJson abilities() {
        return RatingsJson.from(parts.ratings(code(), RatingKind.ABILITY));
    }

    @GET
    @Path("tasks")
    @PermitAll
    @Operation(summary = "Tasks of an occupation", description = "Core tasks first, then by importance.")
    public TasksJson tasks() {
        return TasksJson.from(parts.tasks(code()));
    }

    @GET
    @Path("technologies")
    @PermitAll
    @Operation(summary = "Technologies of an occupation", description = "In demand first, then hot, then by name.")
    public TechnologiesJson technologies() {
        return TechnologiesJson.from(parts.technologies(code()));
    }

    @GET
    @Path("related")
    @PermitAll
    @Operation(summary = "Related occupations", description = "The nearest first.")
    public RelatedOccupationsJson related() {
        return RelatedOccupationsJson.from(parts.related(code()));
    }

    @GET
    @Path("education")
    @PermitAll
    @Operation(
            summary = "Education, experience and training of an occupation",
            description = "Scales RL required education, RW related work experience, PT on-site training,"
                    + " OJ on-the-job training, IM importance of certification or apprenticeship.")
    public EducationJson education() {
        return EducationJson.from(parts.education(code()));
    }

    private OccupationView occupation() {
        return occupations.find(code());
    }

    private OnetCode code() {
        return new OnetCode(onetCode);
    }
}
