package io.skillforge.web.partner;

import io.skillforge.partner.ExportItemView;
import io.skillforge.web.paging.PageJson;
import java.util.List;
import java.util.UUID;

/** One page of the people of an export, as they are now. */
public record ExportItemPageJson(List<ExportItemJson> items, String nextPageToken) implements PageJson {

    static ExportItemPageJson from(List<ExportItemView> items, String nextPageToken) {
        return new ExportItemPageJson(items.stream().map(ExportItemJson::from).toList(), nextPageToken);
    }

    /** A person, by the partner's own reference. {@code itemId} is what a recall names. */
    public record ExportItemJson(UUID itemId, String externalRef, String headline, List<ExportSkillJson> skills) {

        static ExportItemJson from(ExportItemView item) {
            return new ExportItemJson(
                    item.itemId(),
                    item.externalRef(),
                    item.headline(),
                    item.skills().stream().map(ExportSkillJson::from).toList());
        }
    }

    /** A skill and how well the person has it, 1 to 5. */
    public record ExportSkillJson(String code, int proficiency) {

        static ExportSkillJson from(ExportItemView.Skill skill) {
            return new ExportSkillJson(skill.code(), skill.proficiency());
        }
    }
}
