package io.skillforge.platform.objects;

/** The object store cannot be reached or refuses. A system exception: what depended on it is rolled back and logged. */
public class ObjectStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
