package io.skillforge.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class RefusalsTest {

    private static final Refusals REFUSALS =
            Refusals.none().on("uq_things__name", e -> new DomainException(ProblemKind.EMAIL_TAKEN, "Taken", e));

    @Test
    void namesTheRefusalOfAConstraint() {
        assertRefused(new DatabaseException(violation("uq_things__name")));
        assertRefused(new PersistenceException(new IllegalStateException(violation("uq_things__name"))));
    }

    @Test
    void looksIntoBatches() {
        var batch = new BatchUpdateException();
        batch.setNextException(violation("uq_things__name"));
        assertRefused(new PersistenceException(batch));
    }

    @Test
    void leavesOtherFailuresAlone() {
        var other = new DatabaseException(violation("fk_things__owner"));
        assertThatThrownBy(() -> REFUSALS.run(() -> fail(other))).isSameAs(other);
        var odd = new IllegalStateException();
        assertThatThrownBy(() -> REFUSALS.run(() -> fail(odd))).isSameAs(odd);
        assertThat(REFUSALS.call(() -> 7)).isEqualTo(7);
    }

    @Test
    void whatOthersChangedMeanwhileIsAnotherVersion() {
        assertThatThrownBy(() -> REFUSALS.run(() -> fail(new OptimisticLockException())))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(ProblemKind.VERSION_CHANGED));
        assertThatThrownBy(() -> RowVersions.check(2, 1)).isInstanceOf(DomainException.class);
        RowVersions.check(2, 2);
    }

    private static void assertRefused(RuntimeException failure) {
        assertThatThrownBy(() -> REFUSALS.run(() -> fail(failure)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(ProblemKind.EMAIL_TAKEN));
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    /** As the server sends it: fields, each with its letter. */
    private static SQLException violation(String constraint) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mrefused\0n" + constraint + "\0\0"));
    }
}
