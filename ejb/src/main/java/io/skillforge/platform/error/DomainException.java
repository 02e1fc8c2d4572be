package io.skillforge.platform.error;

import jakarta.ejb.ApplicationException;

/**
 * A request that cannot be done, and why. Its message is one sentence for the caller: it holds no SQL, no class name and
 * nothing of a person. An application exception, so that the container does not wrap it, and it rolls back.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public DomainException(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public DomainException(ProblemKind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }
}
