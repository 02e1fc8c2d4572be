package io.skillforge.web.person;

import io.skillforge.person.NotificationView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of somebody's notifications. */
public record NotificationPageJson(List<NotificationJson> items, String nextPageToken) implements PageJson {

    static NotificationPageJson from(List<NotificationView> notifications, String nextPageToken) {
        return new NotificationPageJson(
                notifications.stream().map(NotificationJson::from).toList(), nextPageToken);
    }
}
