package io.skillforge.web.catalog;

import io.skillforge.catalog.RelatedSkillView;
import java.util.List;

/** Skills that occur together with one, the most similar first. */
public record RelatedSkillsJson(String code, List<RelatedSkillJson> items) {

    static RelatedSkillsJson from(String code, List<RelatedSkillView> skills) {
        return new RelatedSkillsJson(
                code, skills.stream().map(RelatedSkillJson::from).toList());
    }

    /** One of them; similarity runs from 0 to 1. */
    public record RelatedSkillJson(String code, String name, String kind, double similarity, int occupationsInCommon) {

        static RelatedSkillJson from(RelatedSkillView skill) {
            return new RelatedSkillJson(
                    skill.code(), skill.name(), skill.kind(), skill.similarity(), skill.occupationsInCommon());
        }
    }
}
