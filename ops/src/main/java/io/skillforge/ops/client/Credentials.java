package io.skillforge.ops.client;

import java.util.Optional;

/** What is shown to a server to be let in. */
@FunctionalInterface
public interface Credentials {

    /** The header Authorization for the server at this address; empty where there is nothing to show. */
    Optional<String> header(String url);
}
