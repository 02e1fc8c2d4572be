package io.skillforge.platform.tenant;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Whose rows may be seen and changed, and by whom.
 *
 * @param tenant the tenant; null in {@link Kind#ALL}
 * @param person the person; only in {@link Kind#PERSON}
 */
public record Scope(Kind kind, UUID tenant, UUID person, Actor actor) {

    /** The values of the setting {@code app.scope}, which the policies of the tables compare with. */
    public enum Kind {
        ALL,
        TENANT,
        PERSON;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Scope {
        Objects.requireNonNull(actor, "actor");
        if ((tenant == null) != (kind == Kind.ALL) || (person == null) != (kind != Kind.PERSON)) {
            throw new IllegalArgumentException("A scope " + kind + " does not fit its tenant and person");
        }
    }

    public static Scope all(Actor actor) {
        return new Scope(Kind.ALL, null, null, actor);
    }

    public static Scope tenant(UUID tenant, Actor actor) {
        return new Scope(Kind.TENANT, tenant, null, actor);
    }

    public static Scope person(UUID tenant, UUID person, Actor actor) {
        return new Scope(Kind.PERSON, tenant, person, actor);
    }

    public boolean isPerson(UUID user) {
        return user.equals(person);
    }
}
