package io.skillforge.schema.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whom the rows are about, and what follows from that.
 *
 * @param path columns that hold the id of that user, or of that partner
 * @param revocation what the end of each consent does, by purpose; a purpose that is not there changes nothing
 * @param keep why rows stay where no purpose says otherwise; null when every purpose does
 */
public record Subject(
        Whose whose,
        List<String> path,
        Handling access,
        Handling erasure,
        Map<String, List<RevocationAction>> revocation,
        String keep) {

    public enum Whose {
        PERSON,
        PARTNER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Subject {
        path = List.copyOf(path);
        revocation = Collections.unmodifiableMap(new LinkedHashMap<>(revocation));
    }
}
