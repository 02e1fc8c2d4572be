package io.skillforge.catalog.domain;

import java.util.Locale;

/** What a name is to its occupation, and how much an exact match of it says. */
public enum NameKind {
    TITLE(1.25),
    /** One of the occupations that a title joins: Chefs, of Chefs and Head Cooks. */
    PART(0.97),
    /** What people say; chosen with care, so it stands above the many alternative titles. */
    EVERYDAY(1.15),
    ALTERNATIVE(0.93),
    /** What an alternative title has in brackets, or what stands outside them. */
    SHORT(0.92);

    private final double worth;

    NameKind(double worth) {
        this.worth = worth;
    }

    public double worth() {
        return worth;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NameKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
