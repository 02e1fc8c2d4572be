package io.skillforge.catalog;

/** What to list of the skills. {@code after} is the last code of the page before; every criterion can be null. */
public record SkillQuery(String text, Category category, String after, int limit) {

    public enum Category {
        TECHNICAL,
        SOFT,
        DOMAIN_SPECIFIC
    }
}
