package io.skillforge.consent;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;

/** An event that can never succeed as it is. Names the field and what was expected, never what stood there. */
public class EventInvalidException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;

    /** @param field null where it is the event as a whole */
    public EventInvalidException(String code, String field, String sentence) {
        super(ProblemKind.CONSENT_EVENT_INVALID, sentence);
        this.code = code;
        this.field = field;
    }

    /** The reason in one word of kebab-case, for programs. */
    public String code() {
        return code;
    }

    public String field() {
        return field;
    }
}
