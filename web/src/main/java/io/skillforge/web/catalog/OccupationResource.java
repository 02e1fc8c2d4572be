package io.skillforge.web.catalog;

import io.skillforge.catalog.ElementKind;
import io.skillforge.catalog.OccupationPartService;
import io.skillforge.catalog.OccupationProfileService;
import io.skillforge.catalog.OccupationService;
import io.skillforge.catalog.OccupationView;
import io.skillforge.catalog.OnetCode;
import io.skillforge.catalog.RatingKind;
import io.skillforge.web.cache.Area;
import io.skillforge.web.cache.Cached;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

    @Inject
    OccupationProfileService profiles;

    @Parameter(example = "15-1252.00")
    @PathParam("onetCode")
    String onetCode;

    @GET
    @Cached(Area.DETAILS)
    @PermitAll
    @Operation(
            summary = "One occupation",
            description = "The whole profile, every part by importance. A retired occupation says since when in"
                    + " retiredAt. Coming with the next work on the reference data: the profile as of a date or release,"
                    + " wages, and the curated summary.")
    public OccupationJson find(
            @Parameter(
                            description = "Names of the fields to answer, separated by commas; all unless given",
                            example = "title,jobZone,skills")
                    @QueryParam("fields")
                    String fields) {
        var asked = OccupationFields.of(fields);
        return OccupationJson.from(profiles.find(code(), asked.parts()), asked);
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
    @Path("work-activities")
    @PermitAll
    @Operation(summary = "Work activities of an occupation", description = "By importance.")
    public RatingsJson workActivities() {
        return RatingsJson.from(parts.ratings(code(), RatingKind.WORK_ACTIVITY));
    }

    @GET
    @Path("work-context")
    @PermitAll
    @Operation(
            summary = "Work context of an occupation",
            description = "By the mean of the answers: scale CX from 1 to 5, then CT, on hours and schedules.")
    public WorkContextJson workContext() {
        return WorkContextJson.from(parts.workContext(code()));
    }

    @GET
    @Path("work-styles")
    @PermitAll
    @Operation(summary = "Work styles of an occupation", description = "By impact, scale WI from -3 to 3.")
    public ElementsJson workStyles() {
        return ElementsJson.from(parts.elements(code(), ElementKind.WORK_STYLE));
    }

    @GET
    @Path("work-values")
    @PermitAll
    @Operation(
            summary = "Work values of an occupation",
            description = "By extent, scale EX from 1 to 7; the highest ones again on scale VH.")
    public ElementsJson workValues() {
        return ElementsJson.from(parts.elements(code(), ElementKind.WORK_VALUE));
    }

    @GET
    @Path("interests")
    @PermitAll
    @Operation(
            summary = "Interests that an occupation suits",
            description = "By occupational interest, scale OI from 1 to 7; the highest ones again on scale IH.")
    public ElementsJson interests() {
        return ElementsJson.from(parts.elements(code(), ElementKind.INTEREST));
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
