package io.skillforge.person.domain;

import io.skillforge.platform.error.FieldInvalidException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** One way to write what people write in many. Null stays null, and what says nothing becomes null. */
public final class Wording {

    private Wording() {}

    /** A name or a free text: composed letters, no space around it. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        var stripped = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** A telephone number: its digits and, where it is international, the plus. */
    public static String phone(String number) {
        var text = text(number);
        return text == null ? null : text.replaceAll("[ ().\\-/]", "");
    }

    /** A language tag as BCP 47 writes it: {@code de-CH}. */
    public static String locale(String tag) {
        var text = text(tag);
        if (text == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new FieldInvalidException(
                    "/preferredLocale", "unknown", "Expected a language tag such as en or de-CH");
        }
    }

    /** A time zone by its name in the database of zones. */
    public static String zone(String name) {
        var text = text(name);
        try {
            return text == null ? null : ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new FieldInvalidException("/timezone", "unknown", "Expected a time zone such as Europe/Zurich");
        }
    }
}
