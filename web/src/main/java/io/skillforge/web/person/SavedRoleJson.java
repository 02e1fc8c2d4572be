package io.skillforge.web.person;

import io.skillforge.person.SavedRoleView;
import java.time.Instant;

/** An occupation that somebody saved. */
public record SavedRoleJson(String occupation, String title, int interest, Instant savedAt, Instant updatedAt) {

    static SavedRoleJson from(SavedRoleView role) {
        return new SavedRoleJson(role.occupation(), role.title(), role.interest(), role.savedAt(), role.updatedAt());
    }
}
