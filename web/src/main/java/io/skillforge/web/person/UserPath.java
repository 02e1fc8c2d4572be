package io.skillforge.web.person;

import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The user that an address names: by id, or {@code me} for a learner's own. */
@ApplicationScoped
public class UserPath {

    /** For {@code @Pattern} on the path parameter. */
    public static final String PATTERN =
            "me|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    public static final String EXPECTATION = "Expected the id of a user, a UUID, or me";

    private static final String ME = "me";

    @Inject
    Scopes scopes;

    public UUID resolve(String word) {
        if (!ME.equals(word)) {
            return UUID.fromString(word);
        }
        return scopes.current()
                .map(Scope::person)
                .orElseThrow(() -> new ParameterInvalidException(
                        "userId", "me", "Only a learner is a user here; give the id of one"));
    }
}
