package io.skillforge.retention;

import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Names who asked for a plan and who approved it: as the audit log does, a person by a keyed hash. */
@ApplicationScoped
public class Actors {

    private static final String USER = "user:";

    @Inject
    Scopes scopes;

    @Inject
    KeyedHash hashes;

    String current() {
        var actor = scopes.required().actor();
        return actor.isUser()
                ? USER + HexFormat.of().formatHex(hashes.of(HashKey.ACTOR_REF, actor.name()))
                : actor.kind() + ":" + actor.name();
    }

    static boolean isPerson(String actor) {
        return actor.startsWith(USER);
    }
}
