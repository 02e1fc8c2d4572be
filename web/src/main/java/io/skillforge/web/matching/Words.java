package io.skillforge.web.matching;

import java.util.Locale;

/** Constants as documents have them: in kebab-case. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
