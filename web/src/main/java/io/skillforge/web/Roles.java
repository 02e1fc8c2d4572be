package io.skillforge.web;

import java.util.Set;

/** The roles that resource methods ask for. Tokens name them in a claim; other names there mean nothing here. */
public final class Roles {

    /** Runs the installation. */
    public static final String PLATFORM_ADMIN = "platform-admin";
    /** Loads and mends the data. */
    public static final String DATA_STEWARD = "data-steward";
    /** Lets releases out. */
    public static final String RELEASE_MANAGER = "release-manager";
    /** Answers for what is done with people's data. */
    public static final String COMPLIANCE_OFFICER = "compliance-officer";
    /** Advises the learners of one partner. */
    public static final String ADVISOR = "advisor";
    /** A partner's own system or staff. */
    public static final String PARTNER = "partner";
    /** One person, who sees what is theirs. */
    public static final String LEARNER = "learner";

    public static final Set<String> ALL =
            Set.of(PLATFORM_ADMIN, DATA_STEWARD, RELEASE_MANAGER, COMPLIANCE_OFFICER, ADVISOR, PARTNER, LEARNER);

    private Roles() {}
}
