package io.skillforge.platform.crypto;

/** Asked before keys are made for the first time. */
public interface KeyFounding {

    /** Whether nothing was ever sealed, so that no key can be missing. */
    boolean nothingSealed();
}
