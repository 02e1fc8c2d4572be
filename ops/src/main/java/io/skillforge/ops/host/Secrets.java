package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords and keys in files that only their owner reads; passwords are made when first asked for. */
public record Secrets(Path folder) {
    // 144 random bits, in letters that survive shells, URLs and property files.
    private static final int BYTES = 18;

    /** A password, and whether it was made just now, so that it can be shown once. */
    public record Secret(String value, boolean fresh) {
        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public Optional<String> read(String name) {
        return Files.exists(file(name)) ? Optional.of(readFile(file(name))) : Optional.empty();
    }

    public Secret readOrMake(String name) {
        return read(name).map(value -> new Secret(value, false)).orElseGet(() -> new Secret(make(name), true));
    }

    public static String readFile(Path file) {
        try {
            var value = Files.readString(file).strip();
            if (value.isEmpty()) {
                throw OpsException.wrongUse("The password file " + file + " is empty; write the password into it.");
            }
            return value;
        } catch (IOException failure) {
            throw OpsException.wrongUse("A password file cannot be read (" + Causes.of(failure) + ").");
        }
    }

    private String make(String name) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        write(name, value + "\n");
        return value;
    }

    /** Writes beside and renames, so that nobody ever reads half of it. */
    public void write(String name, String text) {
        try {
            var beside = Files.createTempFile(
                    folder,
                    name,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw OpsException.outOfReach("A secret cannot be kept (" + Causes.of(failure) + ").", failure);
        }
    }
}
