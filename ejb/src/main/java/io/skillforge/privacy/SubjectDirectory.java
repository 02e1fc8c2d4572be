package io.skillforge.privacy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.store.SubjectStatements;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the person whom somebody outside means, as far as the caller's scope reaches. */
@Stateless
@TenantScoped
public class SubjectDirectory {

    @Inject
    SubjectStatements statements;

    @Inject
    BlindIndex index;

    /** People whose account is closed are found by id and reference, and not by an address, which may be another's now. */
    public Optional<Person> find(SubjectKey key) {
        return find(key, false);
    }

    /** By id or external reference, or {@link ProblemKind#USER_UNKNOWN}. */
    public Person required(String idOrReference) {
        return find(key(idOrReference))
                .orElseThrow(() -> new DomainException(
                        ProblemKind.USER_UNKNOWN, "There is no user of that id or external reference"));
    }

    private static SubjectKey key(String idOrReference) {
        try {
            return new SubjectKey.UserId(UUID.fromString(idOrReference));
        } catch (IllegalArgumentException e) {
            return new SubjectKey.ExternalRef(idOrReference);
        }
    }

    /** Finds and {@link #lock locks} the person in one statement. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Person> findAndLock(SubjectKey key) {
        return find(key, true);
    }

    private Optional<Person> find(SubjectKey key, boolean locked) {
        if (key instanceof SubjectKey.UserId user) {
            return statements.findById(user.id(), locked);
        }
        if (key instanceof SubjectKey.ExternalRef external) {
            return statements.findByExternalRef(external.ref(), locked);
        }
        return statements.findByEmailIndex(index.of(((SubjectKey.Email) key).address()), locked);
    }

    /**
     * Makes everybody else wait who changes this person's consent or adds rows of the person, until the transaction ends:
     * {@code for update} on the users row, which also refuses the {@code for key share} of foreign keys. What only
     * updates the person's rows takes no lock there; it has to take {@code for share} itself, and to read the blocklist
     * afterwards.
     *
     * @return false when there is no such person in the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean lock(Person person) {
        return statements.lock(person);
    }
}
