package io.skillforge.catalog.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Abbreviations and everyday words, with what titles say instead; everyday-words.txt beside this class. */
public final class EverydayWords {

    private static final Map<String, String> WORDS = read();

    private EverydayWords() {}

    private static Map<String, String> read() {
        try (var stream = EverydayWords.class.getResourceAsStream("everyday-words.txt")) {
            var words = new TreeMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = "))
                    .forEach(pair -> words.put(pair[0], pair[1]));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in words of titles; the very same when it has no everyday word. */
    public static List<String> replaced(List<String> words) {
        return words.stream()
                .flatMap(word -> SearchWords.of(WORDS.getOrDefault(word, word)).stream())
                .toList();
    }
}
