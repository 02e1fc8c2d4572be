package io.skillforge.privacy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.store.CascadeStatements;
import io.skillforge.privacy.store.SubjectStatements;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the end of consents does to everything that is kept of a person, in the caller's transaction. It knows no table: the
 * register says which, and what. Outcomes come in a fixed order, those of the {@link SubjectStore}s first; a table that the
 * register names for these purposes is among them even when nothing was to do.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RevocationCascade {

    @Inject
    PersonalDataRegister register;

    @Inject
    CascadeStatements statements;

    @Inject
    SubjectStatements subjects;

    @Inject
    @Any
    Instance<SubjectStore> stores;

    @Inject
    Scopes scopes;

    public List<TableOutcome> plan(Person person, Set<Purpose> purposes) {
        return plan(List.of(person), purposes);
    }

    /** Counts over all these people, and writes nothing. */
    public List<TableOutcome> plan(Collection<Person> people, Set<Purpose> purposes) {
        var outcomes = new ArrayList<TableOutcome>();
        stores().forEach(store -> outcomes.addAll(store.plan(people, purposes)));
        outcomes.addAll(statements.plan(register.cascade(purposes), people));
        return outcomes;
    }

    /**
     * Locks the person as {@link SubjectDirectory#lock} does, and narrows the caller's scope to the person for the rest of
     * the transaction, so that row-level security lets no other row be touched, whatever the register says. Doing it again
     * changes nothing more.
     *
     * @param at what columns like {@code archived_at} become
     */
    public List<TableOutcome> apply(Person person, Set<Purpose> purposes, Instant at) {
        if (!subjects.lock(person)) {
            throw new DomainException(ProblemKind.USER_UNKNOWN, "There is no such person for this caller");
        }
        return applyLocked(person, purposes, at);
    }

    /** The same for a person whom the caller has {@link SubjectDirectory#findAndLock found and locked} in this transaction. */
    public List<TableOutcome> applyLocked(Person person, Set<Purpose> purposes, Instant at) {
        scopes.narrow(
                Scope.person(person.tenant(), person.user(), scopes.required().actor()));
        var outcomes = new ArrayList<TableOutcome>();
        stores().forEach(store -> outcomes.addAll(store.apply(person, purposes, at)));
        outcomes.addAll(statements.apply(register.cascade(purposes), person, at));
        return outcomes;
    }

    private List<SubjectStore> stores() {
        return stores.stream().sorted(Comparator.comparing(SubjectStore::name)).toList();
    }
}
