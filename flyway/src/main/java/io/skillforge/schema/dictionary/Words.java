package io.skillforge.schema.dictionary;

import java.util.List;
import java.util.Set;

/** The words that have a meaning in the files. */
public final class Words {

    /** What a person can consent to; the end of each is an occasion to act. */
    public static final List<String> PURPOSES = List.of("marketing", "notifications", "analytics", "partner_sharing");

    public static final List<String> CATEGORIES = List.of(
            "none",
            "identifier",
            "contact",
            "identity",
            "employment",
            "assessment",
            "behaviour",
            "preference",
            "consent",
            "technical");

    /** Categories that say nothing about anybody. */
    public static final Set<String> IMPERSONAL = Set.of("none", "technical");

    public static final Set<String> ENCRYPTION = Set.of("pii_user", "pii_employment", "pii_partner", "pii_quarantine");

    /** As a value of an action: the moment of the revocation. */
    public static final String NOW = "now";

    /** Rules by which a value becomes coarse: every number in it the middle of its fifth of a hundred. */
    public static final Set<String> MASKS = Set.of("bands");

    /** Why rows about somebody may have no end by age: they go with the account, or a duty keeps them. */
    static final List<String> REASONS_TO_STAY =
            List.of("account", "contract", "evidence", "keys", "blocklist", "open-work");

    static final Set<String> WHOSE = Set.of("person", "partner");
    static final Set<String> ACCESS = Set.of("included", "excluded");
    static final Set<String> ERASURE = Set.of("delete", "anonymise", "keep-hash", "keep");

    private Words() {}
}
