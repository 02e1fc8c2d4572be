package io.skillforge.web.person;

import io.skillforge.person.UserSkillView;
import java.util.List;

/** All skills somebody has. */
public record UserSkillListJson(List<UserSkillJson> items) {

    static UserSkillListJson from(List<UserSkillView> skills) {
        return new UserSkillListJson(skills.stream().map(UserSkillJson::from).toList());
    }
}
