package io.skillforge.platform.crypto;

/** A key-encryption key as it may be told: never the key itself. The current one wraps, the others only unwrap. */
public record WrappingKey(KeyPurpose purpose, String id, boolean current) {}
