package io.skillforge.catalog;

public record SkillCandidate(String code, String name, String kind, How how, double confidence) {
    public enum How {
        CODE,
        NAME,
        ALIAS,
        SPELLING,
        WORDS
    }
}
