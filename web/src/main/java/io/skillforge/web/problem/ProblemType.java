package io.skillforge.web.problem;

import io.skillforge.platform.error.ProblemKind;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import java.util.Locale;

/** What kind of problem it is: its slug, its title, its status. */
record ProblemType(String slug, String title, int status) {

    static final ProblemType INVALID = of(ProblemKind.PARAMETER_INVALID);
    static final ProblemType BODY_UNREADABLE = new ProblemType("body-unreadable", "Body cannot be read", 400);
    static final ProblemType NOT_AUTHENTICATED = new ProblemType("not-authenticated", "Not authenticated", 401);
    static final ProblemType FORBIDDEN = new ProblemType("forbidden", "Forbidden", 403);
    static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", "Body too large", 413);
    static final ProblemType TOO_SLOW = new ProblemType("took-too-long", "Took too long", 503);
    static final ProblemType UNAVAILABLE = new ProblemType("unavailable", "Unavailable", 503);
    static final ProblemType INTERNAL = new ProblemType("internal-error", "Internal error", 500);

    static ProblemType of(ProblemKind kind) {
        return switch (kind) {
            case NOT_AUTHENTICATED -> NOT_AUTHENTICATED;
            case OCCUPATION_UNKNOWN -> of(kind, "Unknown occupation", 404);
            case SKILL_UNKNOWN -> of(kind, "Unknown skill", 404);
            case PARAMETER_INVALID -> of(kind, "Invalid parameter", 400);
            case PAGE_TOKEN_INVALID -> of(kind, "Invalid page token", 400);
            case JOB_UNKNOWN -> of(kind, "Unknown job", 404);
            case EXECUTION_UNKNOWN -> of(kind, "Unknown execution", 404);
            case RUN_UNKNOWN -> of(kind, "Unknown run", 404);
            case JOB_PARAMETER_INVALID -> of(kind, "Invalid job parameter", 400);
            case RUN_ALREADY_ACTIVE -> of(kind, "A run is already active", 409);
            case RUN_NOT_RESTARTABLE -> of(kind, "Run cannot be restarted", 409);
            case RELEASE_REJECTED -> of(kind, "Release rejected", 422);
            case DEAD_LETTER_UNKNOWN -> of(kind, "Unknown dead letter", 404);
            case WEBHOOK_UNSIGNED -> of(kind, "Webhook signature not accepted", 401);
            case ALERT_UNKNOWN -> of(kind, "Unknown alert", 404);
            case AUDIT_LOG_BROKEN -> of(kind, "Audit log is not what was anchored", 409);
            case IF_MATCH_REQUIRED -> of(kind, "If-Match required", 428);
            case TABLE_BUSY -> of(kind, "Table is in use", 409);
            case VERSION_CHANGED -> of(kind, "Changed meanwhile", 412);
            case FLAG_UNKNOWN -> of(kind, "Unknown feature flag", 404);
            case FEEDBACK_UNKNOWN -> of(kind, "Unknown feedback", 404);
            case FEEDBACK_RESOLVED -> of(kind, "Feedback is resolved", 409);
            default -> ofPeople(kind);
        };
    }

    /** What has to do with people, their partners, and what is kept of them. */
    private static ProblemType ofPeople(ProblemKind kind) {
        return switch (kind) {
            case CONSENT_EVENT_INVALID -> of(kind, "Invalid consent event", 422);
            case CONSENT_EVENT_UNKNOWN -> of(kind, "Unknown consent event", 404);
            case REVOCATION_UNKNOWN -> of(kind, "Unknown revocation", 404);
            case QUARANTINE_ITEM_UNKNOWN -> of(kind, "Unknown quarantine item", 404);
            case QUARANTINE_ITEM_CLOSED -> of(kind, "Quarantine item is closed", 409);
            case CONSENT_RUN_INVALID -> of(kind, "Run cannot be planned", 400);
            case VALUE_UNREADABLE -> of(kind, "Value can no longer be read", 410);
            case VALUE_FORGED -> of(kind, "Sealed value does not open", 500);
            case KEYS_UNAVAILABLE -> of(kind, "Keys are out of reach", 503);
            case KEY_UNKNOWN -> of(kind, "Unknown key", 404);
            case KEY_IN_USE -> of(kind, "Key is in use", 409);
            case SIGNATURE_INVALID -> of(kind, "Signature does not verify", 422);
            case TENANT_REQUIRED -> of(kind, "Tenant required", 403);
            case TENANT_UNKNOWN -> of(kind, "Unknown tenant", 404);
            case USER_UNKNOWN -> of(kind, "Unknown user", 404);
            case PROFILE_UNKNOWN -> of(kind, "Unknown profile", 404);
            case EXPERIENCE_UNKNOWN -> of(kind, "Unknown experience", 404);
            case ASSESSMENT_UNKNOWN -> of(kind, "Unknown assessment", 404);
            case EMAIL_TAKEN -> of(kind, "E-mail address taken", 409);
            case EXTERNAL_REF_TAKEN -> of(kind, "External reference taken", 409);
            case TRANSITION_REFUSED -> of(kind, "Transition refused", 409);
            case CONSENT_REVOKED -> of(kind, "Consent revoked", 409);
            case EXPORT_UNKNOWN -> of(kind, "Unknown export", 404);
            case EXPORT_NOT_READY -> of(kind, "Export is not ready", 409);
            case RECALL_UNKNOWN -> of(kind, "Unknown recall", 404);
            case RETENTION_DATASET_UNKNOWN -> of(kind, "Dataset is not known", 404);
            case RETENTION_RUN_UNKNOWN -> of(kind, "Retention run is not known", 404);
            case RETENTION_RUN_STATE -> of(kind, "Retention run is at another point", 409);
            case RETENTION_PLAN_INVALID -> of(kind, "Plan is not possible", 400);
            case RETENTION_PLAN_STALE -> of(kind, "Plan is out of date", 409);
            case APPROVAL_OWN -> of(kind, "Own plan cannot be approved", 403);
            case HOLD_UNKNOWN -> of(kind, "Hold is not known", 404);
            case HOLD_INVALID -> of(kind, "Hold is not possible", 400);
            case POPULATION_REFUSED -> of(kind, "Population refused", 409);
            case PARTNER_CODE_TAKEN -> of(kind, "Partner code taken", 409);
            case API_KEY_UNKNOWN -> of(kind, "Unknown API key", 404);
            case API_KEY_ENDED -> of(kind, "API key has ended", 409);
            case PATHWAY_UNKNOWN -> of(kind, "Unknown pathway", 404);
            case PATHWAY_TAKEN -> of(kind, "Pathway exists", 409);
            case NOTIFICATION_UNKNOWN -> of(kind, "Unknown notification", 404);
            case NOTIFICATION_REFUSED -> of(kind, "Notification refused", 409);
            case ASSIGNMENT_UNKNOWN -> of(kind, "Unknown assignment", 404);
            case ASSIGNMENT_TAKEN -> of(kind, "Assignment exists", 409);
            case RESUME_UNKNOWN -> of(kind, "Unknown résumé", 404);
            case SAVED_ROLE_UNKNOWN -> of(kind, "Role not saved", 404);
            default -> throw new IllegalStateException("No status is given for " + kind);
        };
    }

    /** Then the reason is for those who run the server, and not for the caller. */
    boolean isFaultOfOurs() {
        return status >= INTERNAL.status();
    }

    /** A status that the framework answers by itself: not found, method not allowed, not acceptable … */
    static ProblemType of(StatusType status) {
        for (var known : List.of(NOT_AUTHENTICATED, BODY_TOO_LARGE)) {
            if (status.getStatusCode() == known.status()) {
                return known;
            }
        }
        var title = status.getReasonPhrase();
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new ProblemType(slug, title, status.getStatusCode());
    }

    private static ProblemType of(ProblemKind kind, String title, int status) {
        return new ProblemType(kind.slug(), title, status);
    }
}
