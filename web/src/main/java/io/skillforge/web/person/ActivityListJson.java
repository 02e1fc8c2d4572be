package io.skillforge.web.person;

import io.skillforge.person.ActivityView;
import java.util.List;

/** The newest of what somebody did here. */
public record ActivityListJson(List<ActivityJson> items) {

    static ActivityListJson from(List<ActivityView> activities) {
        return new ActivityListJson(activities.stream().map(ActivityJson::from).toList());
    }
}
