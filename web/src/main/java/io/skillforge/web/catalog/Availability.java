package io.skillforge.web.catalog;

/** Tells a part that has nothing because nobody asked from one that has something. */
final class Availability {

    private Availability() {}

    static String of(boolean collected) {
        return collected ? "available" : "not-collected";
    }
}
