package io.skillforge.architecture.planted.etl;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.ApplicationException;

/** Lets a refused request commit. */
@ApplicationException(rollback = false)
public class StubbornException extends DomainException {
    private static final long serialVersionUID = 1L;

    public StubbornException() {
        super(ProblemKind.RUN_UNKNOWN, "There is no such run");
    }
}
