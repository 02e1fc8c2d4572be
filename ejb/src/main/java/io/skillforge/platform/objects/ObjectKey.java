package io.skillforge.platform.objects;

import java.util.regex.Pattern;

/** Which texts are keys: none that leaves the store, is hidden in it, or means another file on another system. */
final class ObjectKey {

    private static final int LONGEST = 512;
    private static final String WORD = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern KEY = Pattern.compile(WORD + "(/" + WORD + ")*");
    private static final Pattern PREFIX = Pattern.compile("(" + WORD + "/)*(" + WORD + ")?");

    private ObjectKey() {}

    static String checked(String key) {
        return matching(KEY, key, "not the key of an object");
    }

    static String checkedPrefix(String prefix) {
        return matching(PREFIX, prefix, "no key begins like this");
    }

    private static String matching(Pattern pattern, String text, String otherwise) {
        if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(otherwise + ": " + text);
        }
        return text;
    }
}
