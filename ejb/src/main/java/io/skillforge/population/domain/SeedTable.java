package io.skillforge.population.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that is filled, its columns in the order of the values of a row. What is pointed at comes first. */
public enum SeedTable {
    USERS("id uuid, partner_tenant_id uuid, external_ref text, email bytea, email_index bytea, phone bytea,"
            + " given_name bytea, family_name bytea, preferred_locale text, timezone text, consent_version text,"
            + " consent_signed_at timestamptz, marketing_opt_in boolean, last_active_at timestamptz,"
            + " created_at timestamptz, updated_at timestamptz"),
    USER_PROFILES("user_id uuid, tenant_id uuid, headline text, summary text, goals text, education_level text,"
            + " years_experience numeric"),
    USER_SKILLS("user_id uuid, tenant_id uuid, skill_id uuid, proficiency smallint, years numeric, source text"),
    EXPERIENCES("id uuid, tenant_id uuid, user_id uuid, occupation_id uuid, source text, title text, description text,"
            + " start_date date, end_date date, employment_type text, employer_name bytea, location jsonb"),
    PROGRESS_HISTORY(
            "id uuid, tenant_id uuid, user_id uuid, pathway_id uuid, step text, status text, progress_percent smallint,"
                    + " note text, recorded_at timestamptz"),
    ASSESSMENTS("id uuid, tenant_id uuid, user_id uuid, assessment_type text, version text, status text, score jsonb,"
            + " recommended_occupation_id uuid, recommended_pathway_id uuid, source text,"
            + " scheduled_at timestamptz, administered_at timestamptz, completed_at timestamptz,"
            + " cancelled_at timestamptz"),
    SAVED_ROLES("user_id uuid, tenant_id uuid, occupation_id uuid, interest_level smallint, saved_at timestamptz"),
    NOTIFICATIONS("id uuid, tenant_id uuid, user_id uuid, channel text, purpose text, template_key text, payload jsonb,"
            + " actions jsonb, status text, scheduled_for timestamptz, sent_at timestamptz,"
            + " read_at timestamptz, archived_at timestamptz, created_at timestamptz"),
    NOTIFICATION_PREFERENCES("user_id uuid, tenant_id uuid, channel text, purpose text, enabled boolean"),
    ADVISOR_ASSIGNMENTS("id uuid, tenant_id uuid, advisor_user_id uuid, advisee_user_id uuid, assigned_at timestamptz"),
    RESUME_INGESTIONS(
            "id uuid, tenant_id uuid, user_id uuid, file_ref text, parsed_content bytea, ingestion_metadata jsonb,"
                    + " status text, created_at timestamptz"),
    USER_ACTIVITY("id uuid, occurred_at timestamptz, tenant_id uuid, user_id uuid, activity text, object_type text,"
            + " object_id text"),
    SESSION_EVENTS("id uuid, occurred_at timestamptz, tenant_id uuid, user_id uuid, session_id uuid, event text,"
            + " ip_address inet, user_agent text"),
    CONSENT_GRANTS("id uuid, tenant_id uuid, user_id uuid, purpose text, granted_at timestamptz, granted_source text,"
            + " granted_evidence text"),
    PARTNER_EXPORT_ITEMS(
            "id uuid, export_id uuid, tenant_id uuid, user_id uuid, status text, delivered_at timestamptz");

    private final List<String> columns;
    private final List<String> types;

    SeedTable(String columns) {
        var pairs = Stream.of(columns.split(", ")).map(pair -> pair.split(" ")).toList();
        this.columns = pairs.stream().map(pair -> pair[0]).toList();
        this.types = pairs.stream().map(pair -> pair[1]).toList();
    }

    /** The table's name. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<String> types() {
        return types;
    }

    /** One array for each column; rows are refused to COPY where row-level security holds. */
    public String insert() {
        return "insert into skillforge.%s (%s) select * from unnest(%s)"
                .formatted(
                        code(),
                        String.join(", ", columns),
                        types.stream()
                                .map(type -> "cast(? as %s[])".formatted(type))
                                .collect(Collectors.joining(", ")));
    }
}
