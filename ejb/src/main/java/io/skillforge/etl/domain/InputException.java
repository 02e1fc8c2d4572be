package io.skillforge.etl.domain;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;

/** An input that cannot be loaded at all. Its sentence names the file and place, what is wrong, and what mends it. */
public class InputException extends DomainException {

    private static final long serialVersionUID = 1L;

    public InputException(String sentence) {
        super(ProblemKind.RELEASE_REJECTED, sentence);
    }

    public InputException(String sentence, Throwable cause) {
        super(ProblemKind.RELEASE_REJECTED, sentence, cause);
    }
}
