package io.skillforge.catalog.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All names by which an occupation is found, each with its kind. */
public final class OccupationNames {

    private static final Pattern EXCEPTION = Pattern.compile(",? (Except|Including) .*$|, General$");
    private static final Pattern JOINT = Pattern.compile(",? and |, ");
    private static final Pattern SLASHED = Pattern.compile("[^/]*\\w/\\w[^/]*");
    private static final Pattern PREFIX = Pattern.compile("(Helpers--|First-Line Supervisors of )(.*)");
    private static final String REST = ", All Other";

    /** A name and what it is. */
    public record Name(NameKind kind, String text) {}

    private OccupationNames() {}

    public static List<Name> of(String title, List<String> alternatives) {
        var names = new ArrayList<Name>();
        names.add(new Name(NameKind.TITLE, title));
        parts(title).forEach(part -> names.add(new Name(NameKind.PART, part)));
        EverydayNames.of(title).forEach(name -> names.add(new Name(NameKind.EVERYDAY, name)));
        for (var alternative : alternatives) {
            names.add(new Name(NameKind.ALTERNATIVE, alternative));
            int open = alternative.indexOf('(');
            int close = alternative.lastIndexOf(')');
            if (open > 0 && close > open) {
                names.add(new Name(NameKind.SHORT, alternative.substring(open + 1, close)));
                names.add(new Name(NameKind.SHORT, bare(alternative, open, close)));
            }
        }
        return names;
    }

    private static String bare(String name, int open, int close) {
        return (name.substring(0, open).strip() + " "
                        + name.substring(close + 1).strip())
                .strip();
    }

    /** The occupations that a title joins; a title of what is left over has none. */
    static Set<String> parts(String title) {
        if (title.endsWith(REST)) {
            return Set.of();
        }
        var prefixed = PREFIX.matcher(title);
        if (prefixed.matches()) {
            return parts(prefixed.group(2)).stream()
                    .map(part -> prefixed.group(1) + part)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        var whole = EXCEPTION.matcher(title).replaceAll("");
        var parts = new LinkedHashSet<String>();
        parts.add(whole);
        var items = List.of(JOINT.split(whole));
        int comma = whole.indexOf(", ");
        if (items.size() > 1 && items.stream().allMatch(OccupationNames::namesPeople)) {
            parts.addAll(items);
        } else if (comma > 0 && whole.indexOf(", ", comma + 2) < 0 && !whole.contains(", and ")) {
            qualified(whole.substring(0, comma), whole.substring(comma + 2), parts);
        } else if (items.size() > 1) {
            parts.addAll(withNoun(items));
        }
        for (var part : List.copyOf(parts)) {
            parts.addAll(slashed(part));
        }
        parts.remove(title);
        return parts;
    }

    /** Cooks, Institution and Cafeteria: both words on the right qualify what is on the left. */
    private static void qualified(String head, String rest, Set<String> parts) {
        for (var one : withNoun(List.of(head.split(" and ")))) {
            parts.add(one + ", " + rest);
            Arrays.stream(rest.split(" and ")).forEach(qualifier -> parts.add(one + ", " + qualifier));
        }
    }

    /** Construction and Building Inspectors: the last item's noun belongs to those that have none. */
    private static List<String> withNoun(List<String> items) {
        var last = items.get(items.size() - 1);
        var noun = last.substring(last.lastIndexOf(' ') + 1);
        return items.stream()
                .map(item -> namesPeople(item) ? item : item + " " + noun)
                .toList();
    }

    private static boolean namesPeople(String item) {
        return item.endsWith("s") && !item.endsWith("ss") || item.endsWith("men");
    }

    /** Engineers/Architects, of Computer Systems Engineers/Architects, stands for the word before the slash. */
    private static Set<String> slashed(String part) {
        if (!SLASHED.matcher(part).matches()) {
            return Set.of();
        }
        int slash = part.indexOf('/');
        int before = part.lastIndexOf(' ', slash) + 1;
        int after = part.indexOf(' ', slash);
        var tail = after < 0 ? "" : part.substring(after);
        return Set.of(part.substring(0, slash) + tail, part.substring(0, before) + part.substring(slash + 1));
    }
}
