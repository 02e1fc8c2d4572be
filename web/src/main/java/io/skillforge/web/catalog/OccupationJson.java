package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationProfileView;
import io.skillforge.web.catalog.EducationJson.QuestionJson;
import io.skillforge.web.catalog.ElementsJson.ElementJson;
import io.skillforge.web.catalog.RatingsJson.RatingJson;
import io.skillforge.web.catalog.RelatedOccupationsJson.RelatedOccupationJson;
import io.skillforge.web.catalog.TasksJson.TaskJson;
import io.skillforge.web.catalog.TechnologiesJson.TechnologyJson;
import io.skillforge.web.catalog.WorkContextJson.CircumstanceJson;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The whole profile of an occupation, or the fields of it that were asked for. A part that was not collected is an empty
 * list. {@code retiredAt} is there only when the current release no longer has it.
 */
public record OccupationJson(
        String onetCode,
        String socCode,
        String title,
        String description,
        GroupJson group,
        JobZoneJson jobZone,
        List<String> alternativeTitles,
        Instant retiredAt,
        ReleaseJson release,
        List<RatingJson> skills,
        List<RatingJson> knowledge,
        List<RatingJson> abilities,
        List<RatingJson> workActivities,
        List<CircumstanceJson> workContext,
        List<ElementJson> workStyles,
        List<ElementJson> workValues,
        List<ElementJson> interests,
        List<TaskJson> tasks,
        List<TechnologyJson> technologies,
        List<QuestionJson> education,
        List<RelatedOccupationJson> related) {

    /** @param profile with the parts that the fields name */
    static OccupationJson from(OccupationProfileView profile, OccupationFields fields) {
        var occupation = profile.occupation();
        return new OccupationJson(
                occupation.onetCode(),
                fields.pick("socCode", occupation.socCode()),
                fields.pick("title", occupation.title()),
                fields.pick("description", occupation.description()),
                fields.pick("group", GroupJson.from(occupation.group())),
                fields.pick("jobZone", JobZoneJson.from(occupation.jobZone())),
                fields.pick("alternativeTitles", occupation.alternativeTitles()),
                fields.pick("retiredAt", occupation.retiredAt()),
                fields.pick("release", ReleaseJson.from(occupation.release())),
                each(profile.skills(), RatingJson::from),
                each(profile.knowledge(), RatingJson::from),
                each(profile.abilities(), RatingJson::from),
                each(profile.workActivities(), RatingJson::from),
                each(profile.workContext(), CircumstanceJson::from),
                each(profile.workStyles(), ElementJson::from),
                each(profile.workValues(), ElementJson::from),
                each(profile.interests(), ElementJson::from),
                each(profile.tasks(), TaskJson::from),
                each(profile.technologies(), TechnologyJson::from),
                each(profile.education(), QuestionJson::from),
                each(profile.related(), RelatedOccupationJson::from));
    }

    private static <V, J> List<J> each(List<V> views, Function<V, J> json) {
        return views == null ? null : views.stream().map(json).toList();
    }
}
