package io.skillforge.person.domain;

/** What says who somebody is, sealed, and the index by which the address is found. Null where it was not told. */
public record Identity(byte[] email, byte[] emailIndex, byte[] phone, byte[] givenName, byte[] familyName) {}
