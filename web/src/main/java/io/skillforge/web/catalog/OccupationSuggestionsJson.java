package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationSuggestionView;
import java.util.List;

/** Completions of what is being typed, the likeliest first. */
public record OccupationSuggestionsJson(List<Suggestion> items) {

    /** A name of an occupation, and its code and title. */
    public record Suggestion(String text, String onetCode, String title) {}

    static OccupationSuggestionsJson from(List<OccupationSuggestionView> suggestions) {
        return new OccupationSuggestionsJson(suggestions.stream()
                .map(each -> new Suggestion(each.text(), each.onetCode(), each.title()))
                .toList());
    }
}
