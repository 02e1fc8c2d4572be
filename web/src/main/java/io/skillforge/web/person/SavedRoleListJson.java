package io.skillforge.web.person;

import io.skillforge.person.SavedRoleView;
import java.util.List;

/** All occupations that somebody saved. */
public record SavedRoleListJson(List<SavedRoleJson> items) {

    static SavedRoleListJson from(List<SavedRoleView> roles) {
        return new SavedRoleListJson(roles.stream().map(SavedRoleJson::from).toList());
    }
}
