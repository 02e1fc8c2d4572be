package io.skillforge.web.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The secrets of the consent service: from the environment or a file that it names; several while one is replaced. */
final class WebhookSecrets {

    static final String SECRET = "SKILLFORGE_CONSENT_WEBHOOK_SECRET";
    static final String FILE = SECRET + "_FILE";

    private WebhookSecrets() {}

    static List<String> read(Map<String, String> environment) {
        var text = environment.getOrDefault(SECRET, "");
        var file = environment.getOrDefault(FILE, "");
        return Arrays.stream((text.isBlank() && !file.isBlank() ? content(file) : text).split("\\s+"))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file that " + FILE + " names cannot be read", e);
        }
    }
}
