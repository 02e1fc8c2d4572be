package io.skillforge.ops.client;

import io.skillforge.ops.Settings;
import io.skillforge.ops.host.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** The administrator's password: from the environment, from a file that it names, or from the one kept by {@code up}. */
public record Credentials(Settings settings, Secrets secrets) {
    public static final String FILE = "admin-password";

    /** Empty before the first start, when nothing in the environment gives one. */
    public Optional<String> password() {
        return given().or(() -> secrets.read(FILE));
    }

    /** The password that the environment gives or names. */
    public Optional<String> given() {
        return settings.text("SKILLFORGE_ADMIN_PASSWORD")
                .or(() -> settings.text("SKILLFORGE_ADMIN_PASSWORD_FILE").map(file -> Secrets.readFile(Path.of(file))));
    }

    Optional<String> header() {
        return password().map(password -> {
            var login = Settings.ADMIN + ":" + password;
            return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        });
    }
}
