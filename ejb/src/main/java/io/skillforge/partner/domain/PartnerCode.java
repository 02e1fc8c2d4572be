package io.skillforge.partner.domain;

import java.util.Set;

/** Codes that name something else, in addresses, schemas or the minds of operators. */
public final class PartnerCode {

    /** As the table's constraint has it. */
    public static final String PATTERN = "[a-z][a-z0-9-]{1,38}[a-z0-9]";

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "all",
            "api",
            "audit",
            "default",
            "direct",
            "everybody",
            "history",
            "me",
            "none",
            "null",
            "partner",
            "partners",
            "platform",
            "postgres",
            "public",
            "reporting",
            "root",
            "skillforge",
            "staging",
            "system");

    private PartnerCode() {}

    public static boolean isReserved(String code) {
        return RESERVED.contains(code) || code.startsWith("pg-") || code.contains("--");
    }
}
