package io.skillforge.ops.server;

import io.skillforge.ops.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Writes the users into the server's property files, one for the console and one for the queue's port, as the server's own
 * add-user does; that program would take the password as an argument, where every user of the machine can read it.
 */
record ServerUsers(Path configuration) {
    private static final String SENDER = "consent-service";

    void write(Logins logins) throws IOException {
        set("mgmt-users.properties", Settings.ADMIN, digest(Settings.ADMIN, "ManagementRealm", logins.admin()));
        set("consent-users.properties", SENDER, digest(SENDER, "ConsentRealm", logins.consentService()));
        set("consent-roles.properties", SENDER, "consent-producer");
    }

    /** The form that WildFly's property realms keep: MD5 is theirs, and the file is for its owner only. */
    static String digest(String user, String realm, String password) {
        try {
            var text = user + ":" + realm + ":" + password;
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the comments, because one of them names the realm for the server. */
    private void set(String name, String user, String value) throws IOException {
        var file = configuration.resolve(name);
        var comments = Files.exists(file) ? Files.readString(file) : "";
        var text = comments.lines().filter(line -> line.startsWith("#")).collect(Collectors.joining("\n", "", "\n"))
                + user + "=" + value + "\n";
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
