package io.skillforge.platform.error;

/** One field of a body that cannot be used: which, as a JSON pointer, the rule it breaks, and what was expected. */
public class FieldInvalidException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    /** @param code the broken rule in kebab-case, for programs: {@code unknown}, {@code range} … */
    public FieldInvalidException(String pointer, String code, String expectation) {
        super(ProblemKind.PARAMETER_INVALID, expectation);
        this.pointer = pointer;
        this.code = code;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }
}
