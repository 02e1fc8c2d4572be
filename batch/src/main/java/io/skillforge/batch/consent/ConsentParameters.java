package io.skillforge.batch.consent;

import io.skillforge.batch.run.Parameters;
import io.skillforge.consent.RunRequest;
import io.skillforge.privacy.Purpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/**
 * Job parameters as text. Operators see them, and the job repository keeps them: a person is named by id only, and what
 * people wrote about a run is in the run itself.
 */
final class ConsentParameters {

    private ConsentParameters() {}

    /** The run that another door prepared; null when this execution has to. */
    static UUID preparedRun(Properties properties) {
        return Parameters.uuid(properties, "run-id");
    }

    static RunRequest read(UUID runId, Properties properties) {
        var user = Parameters.uuid(properties, "user");
        return new RunRequest(
                runId,
                Parameters.text(properties, "tenant"),
                user == null ? null : user.toString(),
                Parameters.flag(properties, "all"),
                purposes(Parameters.text(properties, "purpose")),
                Parameters.dryRun(properties),
                Parameters.flag(properties, "queue"),
                Parameters.text(properties, "triggered-by"),
                null,
                null);
    }

    /** Whom it concerns, for lists. */
    static String scope(Properties properties) {
        var user = Parameters.uuid(properties, "user");
        return user == null ? Parameters.scope(properties) : "user " + user;
    }

    private static Set<Purpose> purposes(String text) {
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var code : text == null ? new String[0] : text.split(",")) {
            if (code.strip().equals("all")) {
                return Purpose.ALL;
            }
            purposes.add(Purpose.ofCode(code.strip())
                    .orElseThrow(() -> Parameters.invalid("purpose must be all, or some of "
                            + Arrays.stream(Purpose.values()).map(Purpose::code).toList() + " with commas between")));
        }
        return purposes;
    }
}
