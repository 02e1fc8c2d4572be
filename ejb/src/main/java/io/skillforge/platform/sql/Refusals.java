package io.skillforge.platform.sql;

import io.skillforge.platform.error.DomainException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;

/**
 * What a broken constraint of the database means to the caller, by the constraint's name. The rule then stands in one
 * place, where two callers at once cannot slip through. So is an aggregate that somebody else has changed meanwhile. What is not
 * listed stays the failure it is.
 */
public final class Refusals {

    private final Map<String, Function<Throwable, DomainException>> byConstraint;

    private Refusals(Map<String, Function<Throwable, DomainException>> byConstraint) {
        this.byConstraint = byConstraint;
    }

    public static Refusals none() {
        return new Refusals(Map.of());
    }

    /** These, and one more. */
    public Refusals on(String constraint, Function<Throwable, DomainException> refusal) {
        var more = new HashMap<>(byConstraint);
        more.put(constraint, refusal);
        return new Refusals(Map.copyOf(more));
    }

    public <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException overtaken) {
            throw RowVersions.changed();
        } catch (RuntimeException failure) {
            throw constraintOf(failure)
                    .map(byConstraint::get)
                    .map(refusal -> (RuntimeException) refusal.apply(failure))
                    .orElse(failure);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** The constraint that a failure broke, by JDBC or JPA alike. */
    static Optional<String> constraintOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.ofNullable(refused.getServerErrorMessage().getConstraint());
            }
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                return constraintOf(sql.getNextException());
            }
        }
        return Optional.empty();
    }
}
