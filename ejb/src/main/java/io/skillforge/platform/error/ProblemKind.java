package io.skillforge.platform.error;

import java.util.Locale;

/** What can be wrong with a request; {@code web} maps each to a status, and the slug is the problem's type. */
public enum ProblemKind {
    OCCUPATION_UNKNOWN,
    SKILL_UNKNOWN,
    PARAMETER_INVALID,
    PAGE_TOKEN_INVALID,
    JOB_UNKNOWN,
    EXECUTION_UNKNOWN,
    RUN_UNKNOWN,
    JOB_PARAMETER_INVALID,
    RUN_ALREADY_ACTIVE,
    RUN_NOT_RESTARTABLE,
    RELEASE_REJECTED,
    AUDIT_LOG_BROKEN,
    VALUE_UNREADABLE,
    VALUE_FORGED,
    KEYS_UNAVAILABLE,
    KEY_UNKNOWN,
    KEY_IN_USE,
    SIGNATURE_INVALID,
    TENANT_REQUIRED,
    TENANT_UNKNOWN,
    USER_UNKNOWN,
    PROFILE_UNKNOWN,
    EXPERIENCE_UNKNOWN,
    ASSESSMENT_UNKNOWN,
    EMAIL_TAKEN,
    EXTERNAL_REF_TAKEN,
    TRANSITION_REFUSED,
    CONSENT_REVOKED,
    IF_MATCH_REQUIRED,
    VERSION_CHANGED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
