package io.skillforge.web.catalog;

import io.skillforge.catalog.ProfilePart;
import io.skillforge.platform.error.ParameterInvalidException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an occupation that were asked for, by their names in the answer. The code is always among them. */
final class OccupationFields {

    private static final List<String> PLAIN = List.of(
            "onetCode",
            "socCode",
            "title",
            "description",
            "group",
            "jobZone",
            "alternativeTitles",
            "retiredAt",
            "release");

    private static final List<String> ALL = Stream.concat(
                    PLAIN.stream(), Arrays.stream(ProfilePart.values()).map(OccupationFields::name))
            .toList();

    private final Set<String> asked;

    private OccupationFields(Set<String> asked) {
        this.asked = asked;
    }

    /** Everything. */
    static OccupationFields all() {
        return new OccupationFields(new LinkedHashSet<>(ALL));
    }

    /** @param names separated by commas; null for all */
    static OccupationFields of(String names) {
        if (names == null) {
            return all();
        }
        var asked = Arrays.stream(names.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (!ALL.containsAll(asked)) {
            throw new ParameterInvalidException(
                    "fields", "unknown", "Expected names separated by commas, of " + String.join(", ", ALL));
        }
        return new OccupationFields(asked);
    }

    Set<ProfilePart> parts() {
        return EnumSet.allOf(ProfilePart.class).stream()
                .filter(part -> asked.contains(name(part)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProfilePart.class)));
    }

    /** The value if its field was asked for, else null, which is left out of the answer. */
    <T> T pick(String field, T value) {
        return asked.contains(field) ? value : null;
    }

    /** WORK_STYLES is workStyles. */
    private static String name(ProfilePart part) {
        var words = part.name().split("_");
        return words[0].toLowerCase(Locale.ROOT)
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }
}
