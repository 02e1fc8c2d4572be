package io.skillforge.platform.error;

/** One parameter of a request that cannot be used: which, the rule it breaks in one word, and what was expected. */
public class ParameterInvalidException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;

    /** @param code the broken rule in kebab-case, for programs: {@code pattern}, {@code range}, {@code unknown} … */
    public ParameterInvalidException(String parameter, String code, String expectation) {
        this(ProblemKind.PARAMETER_INVALID, parameter, code, expectation);
    }

    public ParameterInvalidException(ProblemKind kind, String parameter, String code, String expectation) {
        super(kind, expectation);
        this.parameter = parameter;
        this.code = code;
    }

    public String parameter() {
        return parameter;
    }

    public String code() {
        return code;
    }
}
