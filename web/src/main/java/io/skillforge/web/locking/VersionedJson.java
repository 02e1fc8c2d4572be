package io.skillforge.web.locking;

/** A document that is one row's state; its version is the answer's ETag. */
public interface VersionedJson {

    long version();
}
