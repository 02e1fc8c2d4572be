package io.skillforge.web.paging;

import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The position after which a page starts, as an opaque word. A token is made for one question (a list with its filters
 * and order) and refused with another: it would start the page anywhere. It grants nothing, so it is not signed.
 */
public final class PageToken {

    private static final String SEPARATOR = "\u001f";

    private final String question;

    private PageToken(String question) {
        this.question = question;
    }

    /** The tokens of one question: the name of its list, and whatever its answer depends on but the page. */
    public static PageToken of(String list, Object... criteria) {
        return new PageToken(list + '-' + Integer.toHexString(Arrays.deepHashCode(words(criteria))));
    }

    public String encode(Object... position) {
        var words = question + SEPARATOR + String.join(SEPARATOR, words(position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a position of as many words as it was made of; null where no token was sent. */
    public <T> T decode(String token, int length, Function<List<String>, T> reader) {
        if (token == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var words = List.of(text.split(SEPARATOR, -1));
            if (words.size() == length + 1 && words.get(0).equals(question) && isClean(words)) {
                return reader.apply(words.subList(1, words.size()));
            }
            throw invalid();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static boolean isClean(List<String> words) {
        return words.stream().allMatch(word -> word.chars().noneMatch(Character::isISOControl));
    }

    private static ParameterInvalidException invalid() {
        return new ParameterInvalidException(
                ProblemKind.PAGE_TOKEN_INVALID,
                "pageToken",
                "token",
                "Expected the nextPageToken of the page before, with the other parameters unchanged");
    }

    private static String[] words(Object... values) {
        return Arrays.stream(values).map(Objects::toString).toArray(String[]::new);
    }
}
