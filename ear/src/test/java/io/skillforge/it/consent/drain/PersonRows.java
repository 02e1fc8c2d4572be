package io.skillforge.it.consent.drain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many of a person's rows there are that a revocation may touch; a flag is 0 or 1.
 *
 * @param exports how many exports were delivered with the person
 */
record PersonRows(
        long optedIn,
        long marketingPreferences,
        long otherPreferences,
        long unsentMarketing,
        long unsentOther,
        long unfinishedAssessments,
        long freeTexts,
        long progress,
        long pendingItems,
        long deliveredItems,
        long exports) {

    /** What a revocation does to these rows: table and action, and to how many. Nothing is left out but zeros. */
    Map<String, Long> effects(Set<String> purposes) {
        var marketing = purposes.contains("marketing");
        var notifications = purposes.contains("notifications");
        var analytics = purposes.contains("analytics");
        var sharing = purposes.contains("partner_sharing");
        var effects = new TreeMap<String, Long>();
        effects.put("users.set", marketing ? optedIn : 0);
        effects.put(
                "notification_preferences.delete",
                (marketing || notifications ? marketingPreferences : 0) + (notifications ? otherPreferences : 0));
        effects.put(
                "notifications.set",
                (marketing || notifications ? unsentMarketing : 0) + (notifications ? unsentOther : 0));
        effects.put("assessments.set", notifications || analytics ? unfinishedAssessments : 0);
        effects.put("user_profiles.set", analytics ? freeTexts : 0);
        effects.put("progress_history.delete", analytics ? progress : 0);
        effects.put("partner_export_items.delete", sharing ? pendingItems : 0);
        effects.put("partner_export_items.set", sharing ? deliveredItems : 0);
        effects.put("partner-recall.recall", sharing ? deliveredItems : 0);
        effects.values().removeIf(count -> count == 0);
        return effects;
    }

    /** What is left of them afterwards. */
    PersonRows without(Set<String> purposes) {
        var marketing = purposes.contains("marketing");
        var notifications = purposes.contains("notifications");
        var analytics = purposes.contains("analytics");
        var sharing = purposes.contains("partner_sharing");
        return new PersonRows(
                marketing ? 0 : optedIn,
                marketing || notifications ? 0 : marketingPreferences,
                notifications ? 0 : otherPreferences,
                marketing || notifications ? 0 : unsentMarketing,
                notifications ? 0 : unsentOther,
                notifications || analytics ? 0 : unfinishedAssessments,
                analytics ? 0 : freeTexts,
                analytics ? 0 : progress,
                sharing ? 0 : pendingItems,
                sharing ? 0 : deliveredItems,
                sharing ? 0 : exports);
    }
}
