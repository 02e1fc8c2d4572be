package io.skillforge.catalog.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call an occupation in everyday speech, by its title; everyday-names.txt beside this class. */
final class EverydayNames {

    private static final List<String> LINES = WordList.lines("everyday-names.txt");
    private static final Map<String, List<String>> NAMES = LINES.stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Arrays.asList(pair[1].split(", "))));

    private EverydayNames() {}

    /** None for a title that is not in the list. */
    static List<String> of(String title) {
        return NAMES.getOrDefault(title, List.of());
    }

    /** Another number for another list. */
    static int form() {
        return LINES.hashCode();
    }
}
