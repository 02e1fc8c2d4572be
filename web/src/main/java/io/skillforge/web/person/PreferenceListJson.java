package io.skillforge.web.person;

import io.skillforge.person.PreferenceView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All that somebody said about channels; a pair that is not told is enabled. */
public record PreferenceListJson(
        @NotNull @Size(max = 6, message = "Expected at most one for each channel and purpose")
        List<@NotNull @Valid PreferenceJson> items) {

    static PreferenceListJson from(List<PreferenceView> preferences) {
        return new PreferenceListJson(
                preferences.stream().map(PreferenceJson::from).toList());
    }

    List<PreferenceView> toViews() {
        return items.stream().map(PreferenceJson::toView).toList();
    }
}
