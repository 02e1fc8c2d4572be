package io.skillforge.platform.jms;

/** Thrown out of a listener, so that the broker delivers the message again later. */
public class MessageGivenBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MessageGivenBackException(String why, Exception cause) {
        super(why, cause);
    }
}
