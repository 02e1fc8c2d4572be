package io.skillforge.schema.dictionary;

/**
 * What lies under one prefix of the object store, and how it ends.
 *
 * @param dataset the policy that is about it; null when it stays
 * @param reason why it stays; null with a dataset
 */
public record ObjectClass(String prefix, String meaning, String dataset, String reason) {}
