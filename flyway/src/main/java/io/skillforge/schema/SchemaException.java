package io.skillforge.schema;

/** Says in one sentence what is wrong with the database or its schema, and how to mend it; never holds a password. */
public class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SchemaException(String message) {
        super(message);
    }

    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
