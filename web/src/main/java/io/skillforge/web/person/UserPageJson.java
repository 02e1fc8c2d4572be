package io.skillforge.web.person;

import io.skillforge.person.UserView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of the list of users. */
public record UserPageJson(List<UserJson> items, String nextPageToken) implements PageJson {

    static UserPageJson from(List<UserView> users, String nextPageToken) {
        return new UserPageJson(users.stream().map(UserJson::from).toList(), nextPageToken);
    }
}
