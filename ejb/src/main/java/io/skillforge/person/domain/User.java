package io.skillforge.person.domain;

import io.skillforge.privacy.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person's account. */
@Entity
@Table(name = "users")
public class User {

    @Id
    private UUID id;

    @Column(name = "partner_tenant_id")
    private UUID tenantId;

    @Column(name = "external_ref")
    private String externalRef;

    private byte[] email;

    @Column(name = "email_index")
    private byte[] emailIndex;

    private byte[] phone;

    @Column(name = "given_name")
    private byte[] givenName;

    @Column(name = "family_name")
    private byte[] familyName;

    @Column(name = "preferred_locale")
    private String preferredLocale;

    private String timezone;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "consent_signed_at")
    private Instant consentSignedAt;

    @Column(name = "marketing_opt_in")
    private boolean marketingOptIn;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "last_active_at")
    private Instant lastActiveAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected User() {}

    public User(Person key, String externalRef, Instant at) {
        this.id = key.user();
        this.tenantId = key.tenant();
        this.externalRef = externalRef;
        this.active = true;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** The text to which the person agreed when the account was made. */
    public void agreed(String version, Instant at) {
        consentVersion = version;
        consentSignedAt = at;
    }

    public void identify(Identity identity, Instant at) {
        email = identity.email();
        emailIndex = identity.emailIndex();
        phone = identity.phone();
        givenName = identity.givenName();
        familyName = identity.familyName();
        updatedAt = at;
    }

    public void settle(String locale, String zone, Instant at) {
        preferredLocale = locale;
        timezone = zone;
        updatedAt = at;
    }

    /** Closes the account. What remains goes when its retention is over. */
    public void delete(Instant at) {
        active = false;
        deletedAt = at;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public long rowVersion() {
        return rowVersion;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
