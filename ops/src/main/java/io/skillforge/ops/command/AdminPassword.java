package io.skillforge.ops.command;

import io.skillforge.ops.Settings;
import io.skillforge.ops.host.Secrets;
import io.skillforge.ops.host.Secrets.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** The console's password: from the environment, from a file that it names, or generated and kept. */
record AdminPassword(Settings settings, Secrets secrets) {
    private static final String FILE = "admin-password";

    Secret get() {
        return given().map(given -> new Secret(given, false)).orElseGet(() -> secrets.readOrMake(FILE));
    }

    String whereItIs() {
        return given().isPresent() ? "the password that the environment gives" : "password in " + secrets.file(FILE);
    }

    private Optional<String> given() {
        return settings.text("SKILLFORGE_ADMIN_PASSWORD")
                .or(() -> settings.text("SKILLFORGE_ADMIN_PASSWORD_FILE").map(file -> Secrets.readFile(Path.of(file))));
    }
}
