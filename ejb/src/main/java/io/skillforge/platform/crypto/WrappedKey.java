package io.skillforge.platform.crypto;

/** A data key that only its key-encryption key opens, and which key that is. */
public record WrappedKey(String keyId, byte[] bytes) {}
