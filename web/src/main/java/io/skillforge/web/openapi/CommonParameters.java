package io.skillforge.web.openapi;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that mean the same wherever they stand; a resource that says more of one is not overruled. */
final class CommonParameters {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry("limit", "How many at most"),
            entry("pageToken", "The nextPageToken of the page before, with the other parameters unchanged"),
            entry("If-Match", "The ETag of the version that was read; without it a change is refused"),
            entry("onetCode", "The occupation's O*NET code"),
            entry("userId", "The user's id, or `me` for a learner's own"),
            entry("status", "Only those in this state"),
            entry("sort", "The order"),
            entry("jobZone", "The job zone, from little (1) to extensive preparation (5)"),
            entry("category", "Only those of this category"),
            entry("purpose", "What a consent or a key is for"),
            entry("dryRun", "Only tell what would be done"),
            entry("all", "Also those that are settled"),
            entry("job", "The job's name"),
            entry("code", "The code"),
            entry("externalRef", "What the sign-in calls the person"),
            entry("q", "Words to look for"),
            entry("from", "Nothing from before"),
            entry("to", "Nothing from after"),
            entry("before", "Only what was before"),
            entry("type", "Only those of this type"),
            entry("kind", "Only those of this kind"),
            entry("source", "Only those of this source"),
            entry("group", "Only those of this group"),
            entry("subject", "Only what is about this user"),
            entry("occupation", "Only those for this occupation, by its O*NET code"),
            entry("dataset", "Only those of this dataset"),
            entry("unacknowledged", "Only those that nobody acknowledged"),
            entry("flag", "The name of the flag"),
            entry("runId", "The run's id"),
            entry("id", "The id"));

    private static final Map<String, Object> EXAMPLES = Map.of(
            "onetCode", "15-1252.00",
            "userId", "me",
            "If-Match", "\"3\"",
            "purpose", "pii_user",
            "job", "onet-refresh",
            "code", "acme-partners",
            "messageId", "ID:3f0c5d1e");

    private CommonParameters() {}

    static void describe(List<Parameter> parameters, Examples examples) {
        if (parameters == null) {
            return;
        }
        for (var parameter : parameters) {
            sayThatChoicesAreText(parameter.getSchema());
            if (parameter.getDescription() == null) {
                parameter.setDescription(meaning(parameter.getName()));
            }
            if (parameter.getExample() == null && parameter.getExamples() == null) {
                parameter.setExample(
                        EXAMPLES.containsKey(parameter.getName()) && parameter.getIn() != Parameter.In.QUERY
                                ? EXAMPLES.get(parameter.getName())
                                : examples.of(parameter.getSchema()));
            }
        }
    }

    /** An annotation that lists choices hides the type of what it stands on, and readers show "any". */
    private static void sayThatChoicesAreText(Schema schema) {
        if (schema != null && schema.getEnumeration() != null && schema.getType() == null) {
            schema.setType(List.of(Schema.SchemaType.STRING));
        }
    }

    /** {@code exportId} is the id of an export. */
    private static String meaning(String name) {
        var known = MEANINGS.get(name);
        if (known != null || !name.endsWith("Id")) {
            return known;
        }
        return "The id of the "
                + name.replaceFirst("Id$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
