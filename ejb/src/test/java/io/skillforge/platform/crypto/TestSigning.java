package io.skillforge.platform.crypto;

import java.nio.file.Path;

/** Signatures with keys of the test's own. */
public final class TestSigning {

    private TestSigning() {}

    public static Signing in(Path folder) {
        return new Signing(new KeyFiles(folder, () -> true));
    }
}
