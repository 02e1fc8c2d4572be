package io.skillforge.matching;

/** The variant that an answer was made with, and whether the request or the feature flag chose it. */
public record VariantChoice(Variant variant, By by) {

    /** Who chose. */
    public enum By {
        REQUEST,
        FLAG
    }
}
