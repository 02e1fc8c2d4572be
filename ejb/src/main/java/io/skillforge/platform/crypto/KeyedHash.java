package io.skillforge.platform.crypto;

/** HMAC-SHA-256 under a secret: who lacks the secret can neither make a hash nor guess its way back. */
public interface KeyedHash {

    /** 32 bytes, the same for the same text. The text comes normalised. */
    byte[] of(HashKey key, String text);
}
