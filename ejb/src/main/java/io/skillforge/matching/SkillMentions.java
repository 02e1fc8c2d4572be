package io.skillforge.matching;

import io.skillforge.catalog.RequirementView;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds which skills a text names, word for word and however it is written in capitals. */
public final class SkillMentions {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#.]+|\\.(?![\\p{L}\\p{N}])");

    private SkillMentions() {}

    /** Codes of the skills that one of the texts names, in the order of the skills. */
    public static List<String> in(List<String> texts, List<RequirementView> skills) {
        var words = texts.stream().map(SkillMentions::words).toList();
        return skills.stream()
                .filter(skill -> words.stream().anyMatch(text -> text.contains(words(skill.name()))))
                .map(RequirementView::code)
                .toList();
    }

    /** In blanks, so that a name is found only as whole words. */
    private static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
